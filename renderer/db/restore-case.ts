import Dexie from 'dexie';
import type { CaseId } from '../../shared/model/case-info.ts';
import { type AnyRecord, TABLES } from '../../shared/model/schema.ts';
import { additionsOf, type WholeCase } from '../../shared/model/whole-case.ts';
import { raiseCounters } from './code-counters.ts';
import { ALL_TABLES, type CaseDatabase, databaseName, declareDatabase, journalBody } from './database.ts';

/**
 * Writes a whole case into a database of its own in one transaction; all of it or nothing. An unfinished database
 * of the same name is removed first: the caller has made sure that the case is not known on this machine, or gives
 * another name.
 */
export async function restoreCase(
  caseId: CaseId,
  whole: WholeCase,
  name = databaseName(caseId),
): Promise<CaseDatabase> {
  await Dexie.delete(name);
  const db = declareDatabase(name);
  try {
    await db.transaction('rw', [...ALL_TABLES], async () => {
      for (const table of TABLES) await db.table<AnyRecord>(table).bulkAdd(whole.snapshot[table]);
      await db.journal.bulkAdd(whole.journal.map(({ changes: _, ...head }) => head));
      await db.journalBodies.bulkAdd(whole.journal.map(({ seq, changes }) => journalBody(seq, changes)));
      await raiseCounters(db, [
        ...additionsOf(whole.snapshot),
        ...whole.journal.flatMap(({ changes }) => changes),
      ]);
    });
  } catch (error) {
    db.close();
    await Dexie.delete(name);
    throw error;
  }
  return db;
}
