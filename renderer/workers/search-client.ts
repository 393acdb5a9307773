import type {
  SearchAnswer,
  SearchOptions,
  SearchQuery,
  SearchRange,
  SearchState,
} from '../../shared/analysis/search-answer.ts';
import type { ExcerptId } from '../../shared/model/source.ts';

/** Search in one open case. `caseSearch` of `renderer/commands/case-search.ts` answers the one of the open case. */
export interface CaseSearch {
  /** Searches everything. Rejects with the signal's reason when aborted, or when the search has stopped. */
  readonly ask: (query: SearchQuery, options?: SearchOptions, signal?: AbortSignal) => Promise<SearchAnswer>;
  /** Every place of the query's words in one excerpt, in order, for the next and the previous hit. */
  readonly placesIn: (
    query: SearchQuery,
    excerptId: ExcerptId,
    signal?: AbortSignal,
  ) => Promise<readonly SearchRange[]>;
  /** How far the index has come; the same object while nothing changes. */
  readonly state: () => SearchState;
  /** Hears of another state, and of changes of the case that answers now show. Returns the function that stops. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Rises whenever what is found may have changed, so that a shown answer is known to be old. */
  readonly version: () => number;
}
