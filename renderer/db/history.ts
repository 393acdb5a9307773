import type { Change } from '../../shared/model/changes.ts';
import { type History, historyOf } from '../../shared/model/history.ts';
import type { CaseDatabase } from './database.ts';

/** How many journal entries are looked at for undo. */
const DEPTH = 1000;

/** What can be undone and redone now. A live query, and inside a transaction the truth for `edit.undo`. */
export async function currentHistory(db: CaseDatabase): Promise<History> {
  const latest = await db.journal.orderBy(':id').reverse().limit(DEPTH).toArray();
  return historyOf(latest.toReversed());
}

/** The changes of one journal entry; empty when the entry is gone. */
export async function changesOf(db: CaseDatabase, seq: number): Promise<readonly Change[]> {
  return (await db.journalBodies.get(seq))?.changes ?? [];
}
