import type { CheckFix } from './check-finding.ts';
import type { RuleId } from './check-rules.ts';

/** What a rule finds in one sentence: its places are counted from the start of the sentence. */
export interface SentenceFinding {
  readonly rule: RuleId;
  readonly start: number;
  readonly end: number;
  readonly why: string;
  readonly fix: CheckFix | null;
}

/** A finding for each match of a pattern that `fits`. */
export function eachMatch(
  text: string,
  pattern: RegExp,
  rule: RuleId,
  why: (words: string) => string,
  fits: (match: RegExpExecArray) => boolean = () => true,
): readonly SentenceFinding[] {
  return [...text.matchAll(pattern)].filter(fits).map(({ 0: words, index }) => ({
    rule,
    start: index,
    end: index + words.length,
    why: why(words),
    fix: null,
  }));
}

/** Whether two runs have a unit in common. */
export const doMeet = (
  one: { readonly start: number; readonly end: number },
  other: { readonly start: number; readonly end: number },
): boolean => one.start < other.end && other.start < one.end;
