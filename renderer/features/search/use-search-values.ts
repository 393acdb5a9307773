import { useMemo } from 'react';
import { type SearchValues, searchValues } from '../../../shared/analysis/search-complete.ts';
import { useClaimRows, useEntityRows, useSourceRows, useWordsInUse } from '../../db/use-case-lists.ts';

const NONE: SearchValues = new Map();

/** The values that the fields of the search have in this case; none while the case is being read. */
export function useSearchValues(): SearchValues {
  const claims = useClaimRows();
  const sources = useSourceRows();
  const entities = useEntityRows();
  const words = useWordsInUse();
  return useMemo(
    () =>
      claims && sources && entities && words ? searchValues({ claims, sources, entities, words }) : NONE,
    [claims, sources, entities, words],
  );
}
