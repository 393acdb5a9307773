import type {
  SearchAnswer,
  SearchOptions,
  SearchQuery,
  SearchRange,
  SearchState,
} from '../../shared/analysis/search-answer.ts';

/** What the worker is told and asked; answers carry the number of their question. */
export type SearchRequest =
  | { readonly kind: 'start'; readonly databaseName: string }
  /** The journal has gone on. */
  | { readonly kind: 'follow' }
  | {
      readonly kind: 'ask';
      readonly number: number;
      readonly query: SearchQuery;
      readonly options: SearchOptions;
    }
  | {
      readonly kind: 'places';
      readonly number: number;
      readonly query: SearchQuery;
      readonly excerptId: string;
    }
  /** Nobody waits for the answer any more. */
  | { readonly kind: 'drop'; readonly number: number }
  | { readonly kind: 'close'; readonly number: number };

export type SearchReply =
  | { readonly kind: 'news'; readonly state: SearchState; readonly version: number }
  | { readonly kind: 'answer'; readonly number: number; readonly answer: SearchAnswer }
  | { readonly kind: 'places'; readonly number: number; readonly places: readonly SearchRange[] }
  | { readonly kind: 'closed'; readonly number: number }
  | { readonly kind: 'failed'; readonly number: number; readonly message: string };
