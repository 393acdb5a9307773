import { canonicalJson } from '../lib/canonical-json.ts';
import { sha256OfText } from '../lib/sha256.ts';
import type { RuleId } from './check-rules.ts';

/** Hexadecimal digits: enough that two findings of one assessment never share a name. */
const LENGTH = 24;

/**
 * The name of a finding. It is made of what the finding is about and of nothing around it: an acceptance lives on while
 * other sentences change, and dies with its own.
 */
export const findingKey = (
  rule: RuleId,
  ...about: readonly (string | number | readonly string[])[]
): string => `${rule}-${sha256OfText(canonicalJson([rule, ...about])).slice(0, LENGTH)}`;
