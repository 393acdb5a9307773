import { useEffect, useState } from 'react';
import type { SharedText } from '../../../shared/analysis/text-reuse.ts';
import { findSharedText, textsKey } from '../../commands/find-shared-text.ts';
import type { LineageOverview } from '../../db/queries-lineage.ts';

/** How far the comparison of the texts has come. */
export type Comparison =
  | { readonly state: 'looking' }
  | { readonly state: 'found'; readonly shared: readonly SharedText[] }
  | { readonly state: 'stopped' | 'failed' };

/** Compares the texts of the case, again when they or the names of their sources change. */
export function useSharedText(overview: LineageOverview | undefined): {
  readonly comparison: Comparison;
  readonly lookAgain: () => void;
} {
  const [comparison, setComparison] = useState<Comparison>({ state: 'looking' });
  const [round, setRound] = useState(0);
  const key = overview && textsKey(overview.sources, overview.excerpts);
  useEffect(() => {
    if (!overview) return undefined;
    let isOver = false;
    findSharedText(overview.sources, overview.excerpts).then(
      (shared) => {
        if (!isOver) setComparison({ state: 'found', shared });
      },
      (error: unknown) => {
        const isStopped = error instanceof DOMException && error.name === 'AbortError';
        if (!isOver) setComparison({ state: isStopped ? 'stopped' : 'failed' });
      },
    );
    return () => {
      isOver = true;
    };
    // The key says everything about the overview that matters here.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [key, round]);
  return {
    comparison,
    lookAgain: () => {
      setComparison({ state: 'looking' });
      setRound((count) => count + 1);
    },
  };
}
