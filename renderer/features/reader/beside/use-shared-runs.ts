import { useEffect, useState } from 'react';
import type { SharedRun } from '../../../../shared/analysis/shared-runs.ts';
import type { ExcerptText } from '../../../../shared/model/source.ts';
import { report } from '../../../commands/edit.ts';
import { sharedRunsOf } from '../../../workers/reanchor-client.ts';

interface Found {
  readonly of: string;
  readonly runs: readonly SharedRun[];
}

/** The words that two texts share; undefined while they are looked for. */
export function useSharedRuns(
  a: ExcerptText | null | undefined,
  b: ExcerptText | null | undefined,
): readonly SharedRun[] | undefined {
  const [found, setFound] = useState<Found>({ of: '', runs: [] });
  const of = a && b ? `${a.id} ${b.id}` : '';
  useEffect(() => {
    if (!a || !b) return undefined;
    const stop = new AbortController();
    sharedRunsOf(a.text, b.text, stop.signal).then(
      (runs) => setFound({ of, runs }),
      (error: unknown) => (stop.signal.aborted ? undefined : report(error)),
    );
    return () => stop.abort();
    // The text of an excerpt never changes.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [of]);
  return of !== '' && found.of === of ? found.runs : undefined;
}
