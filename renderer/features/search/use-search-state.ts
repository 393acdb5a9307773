import { useSyncExternalStore } from 'react';
import type { SearchState } from '../../../shared/analysis/search-answer.ts';
import { caseSearch } from '../../commands/case-search.ts';

/** How far the index of the open case has come. */
export function useSearchState(): SearchState {
  const search = caseSearch();
  return useSyncExternalStore(search.subscribe, search.state);
}

/** Rises whenever what is found may have changed. */
export function useSearchVersion(): number {
  const search = caseSearch();
  return useSyncExternalStore(search.subscribe, search.version);
}
