import type { ExcerptId } from '../model/source.ts';
import type { QueryProblem } from './claim-query.ts';

/** What can be found, in the order in which groups are shown. */
export const SEARCH_KINDS = ['source', 'excerpt', 'claim', 'entity', 'note', 'assessment'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** What is looked for, and how. */
export interface SearchQuery {
  /** As it was typed. */
  readonly text: string;
  /** Words must stand as they are written: case, accents and punctuation. */
  readonly isExact: boolean;
  /** The word at the end is still being typed, so that it may go on. */
  readonly isTyping: boolean;
}

export interface SearchOptions {
  /** Groups that are wanted; all without it. */
  readonly kinds?: readonly SearchKind[];
  /** Hits of each group; 20 without it. */
  readonly limit?: number;
  /** Hits of each group that are passed over; 0 without it. */
  readonly offset?: number;
}

/** UTF-16 units, end excluded. */
export interface SearchRange {
  readonly start: number;
  readonly end: number;
}

/** Words on one line, and where in them what was looked for stands. */
export interface MarkedText {
  readonly text: string;
  /** In order, without overlap. */
  readonly marks: readonly SearchRange[];
}

/** Words of a text, in the offsets of that text. */
export interface SearchPlace extends SearchRange {
  readonly excerptId: ExcerptId;
}

export interface SearchHit {
  readonly kind: SearchKind;
  /** Of the record: that of the source, of the excerpt ... */
  readonly id: string;
  /** `S3`, `X7`, `C41`, `E12`, `R1`; empty for a note, which has none. */
  readonly code: string;
  readonly title: MarkedText;
  /** Outlet and date, kind and status: what tells it from others. */
  readonly meta: string;
  /** The words around the first place; null where all that was found stands in the title. */
  readonly snippet: MarkedText | null;
  /** Where to jump: the first place in an excerpt, the words of a note; null for what is no place in a text. */
  readonly place: SearchPlace | null;
}

export interface SearchGroup {
  readonly kind: SearchKind;
  /** Of all hits, not only of those here. */
  readonly total: number;
  /** The total was not counted to its end: there are as many at least. */
  readonly isAtLeast: boolean;
  /** The best first. */
  readonly hits: readonly SearchHit[];
}

/** How far the index has come. Searching works in every state but `stopped`, on what is there. */
export type SearchState =
  | { readonly kind: 'starting' | 'ready' }
  /** It is made, or made anew because it was damaged; `done` of `total` records. */
  | { readonly kind: 'building' | 'repairing'; readonly done: number; readonly total: number }
  /** In words: what happened, and what can be done. */
  | { readonly kind: 'stopped'; readonly message: string };

export interface SearchAnswer {
  /** The groups with hits, in the order of {@link SEARCH_KINDS}. Empty where nothing is asked. */
  readonly groups: readonly SearchGroup[];
  /** What was not understood, each with its place in the text of the query. */
  readonly problems: readonly QueryProblem[];
  /** At the moment of the answer. */
  readonly state: SearchState;
}
