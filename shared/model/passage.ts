import type { Id } from '../lib/ids.ts';
import type { ClaimId } from './claim.ts';
import type { EntityId } from './entity.ts';
import type { ExcerptId } from './source.ts';

export type PassageId = Id<'passage'>;
export type MentionId = Id<'mention'>;

/** Characters of context kept on each side, as Hypothesis keeps. */
export const CONTEXT_LENGTH = 32;

/** A span of an excerpt: position and quoted words with context, so that it can be found again. */
export interface Span {
  readonly excerptId: ExcerptId;
  /** UTF-16 units from the start of the excerpt's text. */
  readonly start: number;
  /** UTF-16 units, excluded. */
  readonly end: number;
  /** The words at that place, exactly. */
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Words that a claim rests on. */
export interface Passage extends Span {
  readonly id: PassageId;
  readonly rev: number;
  readonly claimId: ClaimId;
}

/** Words that name an entity. */
export interface Mention extends Span {
  readonly id: MentionId;
  readonly rev: number;
  readonly entityId: EntityId;
}

/**
 * Cuts a span out of a text. The offsets are drawn in to the words (no blanks at either end) and never
 * split a surrogate pair. Returns null when nothing but blanks is inside.
 */
export function spanOf(excerptId: ExcerptId, text: string, from: number, to: number): Span | null {
  let start = Math.max(0, Math.min(from, to));
  let end = Math.min(text.length, Math.max(from, to));
  if (splitsPair(text, start)) start -= 1;
  if (splitsPair(text, end)) end += 1;
  while (start < end && isBlank(text, start)) start += 1;
  while (end > start && isBlank(text, end - 1)) end -= 1;
  if (start >= end) return null;
  const before = Math.max(0, start - CONTEXT_LENGTH);
  const after = Math.min(text.length, end + CONTEXT_LENGTH);
  return {
    excerptId,
    start,
    end,
    quote: text.slice(start, end),
    prefix: text.slice(splitsPair(text, before) ? before + 1 : before, start),
    suffix: text.slice(end, splitsPair(text, after) ? after - 1 : after),
  };
}

/** Whether a span's quoted words still stand at their place. */
export const spanHolds = (span: Span, text: string): boolean =>
  text.slice(span.start, span.end) === span.quote;

const isBlank = (text: string, at: number): boolean => /\s/u.test(text.charAt(at));

function splitsPair(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}
