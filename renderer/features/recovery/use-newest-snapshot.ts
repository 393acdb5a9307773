import { useEffect, useState } from 'react';
import type { SnapshotFacts } from '../../../shared/snapshot-facts.ts';
import { report } from '../../commands/edit.ts';
import { newestSoundSnapshot } from '../../commands/newest-snapshot.ts';
import type { Trouble } from '../../state/trouble.ts';

/** Null where there is none that is sound. */
export type FoundSnapshot = SnapshotFacts | 'looking' | null;

/** The snapshot that a case in trouble could go back to; reading every file of all of them takes a moment. */
export function useNewestSnapshot({ kind, caseId }: Trouble): FoundSnapshot {
  const [found, setFound] = useState<FoundSnapshot>('looking');
  useEffect(() => {
    if (kind === 'store' || caseId === null) return undefined;
    let isCurrent = true;
    const take = (snapshot: FoundSnapshot): void => {
      if (isCurrent) setFound(snapshot);
    };
    newestSoundSnapshot(caseId)
      .then(take)
      .catch((error: unknown) => {
        take(null);
        void report(error);
      });
    return () => {
      isCurrent = false;
    };
  }, [kind, caseId]);
  return found;
}
