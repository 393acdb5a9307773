import { useEffect, useState } from 'react';
import type { SearchQuery, SearchRange } from '../../../../shared/analysis/search-answer.ts';
import type { ExcerptId } from '../../../../shared/model/source.ts';
import { caseSearch } from '../../../commands/case-search.ts';

export interface FoundPlaces {
  readonly query: SearchQuery;
  /** In the order of the text, none over another. */
  readonly places: readonly SearchRange[];
}

/** Every place of what is looked for in one text; the earlier ones until those of a new question are there. */
export function usePlaces(
  query: SearchQuery,
  excerptId: ExcerptId,
): { readonly found: FoundPlaces | null; readonly hasFailed: boolean } {
  const [found, setFound] = useState<FoundPlaces | null>(null);
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    const over = new AbortController();
    caseSearch()
      .placesIn(query, excerptId, over.signal)
      .then(
        (places) => {
          if (over.signal.aborted) return;
          setFound({ query, places });
          setFailed(false);
        },
        () => {
          if (!over.signal.aborted) setFailed(true);
        },
      );
    return () => over.abort();
  }, [query, excerptId]);
  return { found, hasFailed };
}
