import { useSyncExternalStore } from 'react';
import type { CaseLists } from '../../shared/analysis/case-lists.ts';
import { useCaseDatabase } from './case-database.tsx';
import { liveIndex } from './live-index.ts';

/** Claims by code, each with what lists ask about it. Undefined while the case is being read. */
export const useClaimRows = (): CaseLists['claims'] | undefined => useCaseList('claims');

/** Sources by code. Undefined while the case is being read. */
export const useSourceRows = (): CaseLists['sources'] | undefined => useCaseList('sources');

/** Entities by name. Undefined while the case is being read. */
export const useEntityRows = (): CaseLists['entities'] | undefined => useCaseList('entities');

/** Words that the forms complete. Undefined while the case is being read. */
export const useWordsInUse = (): CaseLists['words'] | undefined => useCaseList('words');

/** Which source comes from which. Undefined while the case is being read. */
export const useLineage = (): CaseLists['lineage'] | undefined => useCaseList('lineage');

function useCaseList<K extends keyof CaseLists>(name: K): CaseLists[K] | undefined {
  const index = liveIndex(useCaseDatabase());
  return useSyncExternalStore(index.subscribe, () => index.lists()?.[name]);
}
