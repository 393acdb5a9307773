import type { Id } from '../lib/ids.ts';

export type SavedQueryId = Id<'saved-query'>;

/** A question to the claims of the case, kept under a name; its answer is always the present one. */
export interface SavedQuery {
  readonly id: SavedQueryId;
  readonly rev: number;
  readonly name: string;
  /** As typed into the filter of the claims table. */
  readonly words: string;
  readonly createdAt: string;
}
