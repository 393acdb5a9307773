import { useEffect, useState } from 'react';
import type { SnapshotFacts } from '../../../shared/snapshot-facts.ts';
import { report } from '../../commands/edit.ts';
import { listSnapshots } from '../../commands/snapshots.ts';
import { useSnapshotNews } from '../../state/snapshots.ts';

/** The newest snapshot of the open case that can be read; null without one, undefined until that is known. */
export function useLastSnapshot(): SnapshotFacts | null | undefined {
  const news = useSnapshotNews((state) => state.news);
  const [last, setLast] = useState<SnapshotFacts | null>();
  useEffect(() => {
    let isCurrent = true;
    listSnapshots()
      .then((found) => isCurrent && setLast(found.find(({ takenAt }) => takenAt !== '') ?? null))
      .catch(report);
    return () => {
      isCurrent = false;
    };
  }, [news]);
  return last;
}
