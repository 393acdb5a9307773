import { useState, useSyncExternalStore } from 'react';
import type { SearchState } from '../../../shared/analysis/search-answer.ts';
import { caseSearch } from '../../commands/case-search.ts';
import type { CaseSearch } from '../../workers/search-client.ts';

/** Search in the case that was open when the component came up: it goes with its case. */
export function useCaseSearch(): CaseSearch {
  const [search] = useState(caseSearch);
  return search;
}

/** How far the index of the open case has come. */
export function useSearchState(): SearchState {
  const search = useCaseSearch();
  return useSyncExternalStore(search.subscribe, search.state);
}

/** Rises whenever what is found may have changed. */
export function useSearchVersion(): number {
  const search = useCaseSearch();
  return useSyncExternalStore(search.subscribe, search.version);
}
