import type { Id } from '../lib/ids.ts';
import type { ClaimId } from './claim.ts';
import type { EntityId } from './entity.ts';
import type { ExcerptId } from './source.ts';

export type PassageId = Id<'passage'>;
export type MentionId = Id<'mention'>;
export type NoteId = Id<'note'>;

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

/**
 * Where a span may stand in the text that replaced its own. While it is there, the span keeps to the earlier text
 * and waits for the analyst.
 */
export interface AnchorProposal {
  readonly excerptId: ExcerptId;
  /** UTF-16 units, end excluded; null when the words were not found. */
  readonly place: { readonly start: number; readonly end: number } | null;
  /** Share of the quoted words that stand at the place, in percent. */
  readonly kept: number;
}

/** A span that is stored as a mark of a text. */
export interface Mark extends Span {
  readonly rev: number;
  /** Null for a mark that stands where it belongs. */
  readonly proposal: AnchorProposal | null;
}

/** What a passage does for its claim: it says it, it speaks for it, or it speaks against it. */
export const STANCES = ['states', 'supports', 'contradicts'] as const;
export type Stance = (typeof STANCES)[number];

/** Words that a claim rests on. */
export interface Passage extends Mark {
  readonly id: PassageId;
  readonly claimId: ClaimId;
  readonly stance: Stance;
}

/** Words that name an entity. */
export interface Mention extends Mark {
  readonly id: MentionId;
  readonly entityId: EntityId;
}

/** Words that the analyst highlighted, and what there is to say about them. */
export interface Note extends Mark {
  readonly id: NoteId;
  /** Empty for a plain highlight. */
  readonly words: string;
  readonly createdAt: string;
}

/** The tables whose records are marks of a text. */
export const MARK_TABLES = ['passages', 'mentions', 'notes'] as const;
export type MarkTable = (typeof MARK_TABLES)[number];

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
