import type { SnapshotReason } from '../../shared/snapshot-facts.ts';

/** Nothing was changed for so long, in ms: the analyst pauses. */
const IDLE_MS = 30_000;
/** Something was changed so long ago, in ms, and is in no snapshot yet. */
const ACTIVE_MS = 600_000;
/** Journal entries that are in no snapshot yet. */
const MOST_CHANGES = 200;

export interface SnapshotTimes {
  /** Entries were written to the journal of a case; none to try again later what has failed. */
  changed(caseId: string, entries: number): void;
  /** All that was written before is in a snapshot, or is being put into one. */
  taken(caseId: string): void;
  /** Cases with changes that are in no snapshot. */
  readonly waiting: readonly string[];
}

/** Knows when a snapshot is due: in a pause, and while there is none, after some time and some number of changes. */
export function snapshotTimes(
  due: (caseId: string, reason: SnapshotReason) => void,
  later: (ms: number, act: () => void) => () => void,
): SnapshotTimes {
  interface Waiting {
    entries: number;
    cancelIdle: () => void;
    readonly cancelActive: () => void;
  }
  const cases = new Map<string, Waiting>();
  const taken = (caseId: string): void => {
    const found = cases.get(caseId);
    found?.cancelIdle();
    found?.cancelActive();
    cases.delete(caseId);
  };
  return {
    changed(caseId, entries) {
      const dueInTime = (): void => {
        due(caseId, 'time');
      };
      const found = cases.get(caseId) ?? {
        entries: 0,
        cancelIdle: () => {},
        cancelActive: later(ACTIVE_MS, dueInTime),
      };
      found.entries += entries;
      cases.set(caseId, found);
      if (entries === 0) return;
      found.cancelIdle();
      found.cancelIdle = later(IDLE_MS, dueInTime);
      if (found.entries >= MOST_CHANGES) due(caseId, 'changes');
    },
    taken,
    get waiting() {
      return [...cases.keys()];
    },
  };
}
