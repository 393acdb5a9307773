import { type Change, idOf, type JournalEntry } from '../../shared/model/changes.ts';
import type { TableName } from '../../shared/model/schema.ts';
import { raiseCounters } from './code-counters.ts';
import { ALL_TABLES, type CaseDatabase, journalBody } from './database.ts';

/**
 * Applies journal entries that the database has not seen, in order, in one transaction. Used when the journal file
 * is ahead of the database: it was written by the gate, so that nothing is checked again.
 */
export async function replayJournal(db: CaseDatabase, entries: readonly JournalEntry[]): Promise<void> {
  await db.transaction('rw', [...ALL_TABLES], async () => {
    for (const { changes, ...head } of entries) {
      for (const [table, last] of lastChanges(changes)) {
        await db.table(table).bulkDelete(last.filter((change) => !change.after).map(idOf));
        await db.table(table).bulkPut(last.flatMap((change) => change.after ?? []));
      }
      await raiseCounters(db, changes);
      await db.journal.put(head);
      await db.journalBodies.put(journalBody(head.seq, changes));
    }
  });
}

/** One change per record, by table: the later one of two wins. */
export function lastChanges(changes: readonly Change[]): ReadonlyMap<TableName, readonly Change[]> {
  const byRecord = new Map(changes.map((change) => [`${change.table}/${idOf(change)}`, change]));
  const groups = new Map<TableName, Change[]>();
  for (const change of byRecord.values())
    groups.set(change.table, [...(groups.get(change.table) ?? []), change]);
  return groups;
}
