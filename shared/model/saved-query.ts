import type { Id } from '../lib/ids.ts';

export type SavedQueryId = Id<'saved-query'>;

/** What a kept question is put to: the claims of the case, in their table, or everything in it, in the search. */
export const QUERY_SCOPES = ['claims', 'case'] as const;
export type QueryScope = (typeof QUERY_SCOPES)[number];

/** A question kept under a name; its answer is always the present one. */
export interface SavedQuery {
  readonly id: SavedQueryId;
  readonly rev: number;
  readonly name: string;
  readonly scope: QueryScope;
  /** As typed into the filter of the claims table, or into the search. */
  readonly words: string;
  /** Words must stand as they are written; only the search knows the difference. */
  readonly isExact: boolean;
  readonly createdAt: string;
}
