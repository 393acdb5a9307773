import type { ClaimId } from '../../../shared/model/claim.ts';
import type { RichBlock, RichText } from '../../../shared/model/rich-text.ts';
import { richTextBuilder } from '../../../shared/sample/rich-text-builder.ts';

/** Writes text in which `{C3}` cites the claim of that code, as `invented-facts.ts` names it. */
export const write = richTextBuilder((key) => `claim-${key}` as ClaimId);

export const textOf = (...blocks: readonly RichBlock[]): RichText => ({ type: 'doc', content: blocks });
