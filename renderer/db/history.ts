import type { Change } from '../../shared/model/changes.ts';
import { type History, historyOf, type Step } from '../../shared/model/history.ts';
import type { CaseDatabase, JournalHead } from './database.ts';

/** How many journal entries are looked at for undo. */
const DEPTH = 1000;

/** What was read of a database's journal, up to its last entry. */
interface Known {
  readonly steps: readonly Step[];
  readonly last: JournalHead;
  readonly history: History;
}

const known = new WeakMap<CaseDatabase, Known>();

/**
 * What can be undone and redone now. A live query, and outside a write the truth for `edit.undo`. Asked for at every
 * selection, it reads one entry and what has come since the last time.
 */
export async function currentHistory(db: CaseDatabase): Promise<History> {
  const last = await db.journal.orderBy(':id').last();
  if (!last) return historyOf([]);
  const before = known.get(db);
  if (before && isSameEntry(before.last, last)) return before.history;
  const isAhead = before !== undefined && before.last.seq < last.seq;
  const fresh = isAhead
    ? await db.journal.where(':id').between(before.last.seq, last.seq, true, true).toArray()
    : [];
  const [joint, ...later] = fresh;
  const steps =
    isAhead && joint && isSameEntry(joint, before.last)
      ? [...before.steps, ...later].slice(-DEPTH)
      : (await db.journal.orderBy(':id').reverse().limit(DEPTH).toArray()).toReversed();
  const history = historyOf(steps);
  known.set(db, { steps, last, history });
  return history;
}

const isSameEntry = (a: JournalHead, b: JournalHead): boolean =>
  a.seq === b.seq && a.at === b.at && a.kind === b.kind && a.of === b.of && a.label === b.label;

/** The changes of one journal entry; empty when the entry is gone. */
export async function changesOf(db: CaseDatabase, seq: number): Promise<readonly Change[]> {
  return (await db.journalBodies.get(seq))?.changes ?? [];
}
