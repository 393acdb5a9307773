import type { CaseId } from '../../shared/model/case-info.ts';
import type { JournalEntry } from '../../shared/model/changes.ts';
import { ALL_TABLES, declareDatabase, storedVersion } from './database.ts';
import { inTime } from './in-time.ts';
import { readJournal } from './read-case.ts';
import { databaseOf } from './registry.ts';

/** The entries that the database of a case that is not open holds without a gap from the first; none where it cannot be read. */
export async function entriesHeld(caseId: CaseId): Promise<readonly JournalEntry[]> {
  const name = await databaseOf(caseId);
  if ((await storedVersion(name).catch(() => 0)) === 0) return [];
  const db = declareDatabase(name);
  try {
    await inTime(db.open());
    const entries = await readJournal(db);
    const gap = entries.findIndex(({ seq, changes }, index) => seq !== index + 1 || changes.length === 0);
    return gap < 0 ? entries : entries.slice(0, gap);
  } catch {
    return [];
  } finally {
    db.close();
  }
}

/** Every row that can be read, as `{"table":…,"row":…}`, table by table and row by row: one that fails hides no other. */
export async function salvaged(caseId: CaseId): Promise<readonly string[]> {
  const name = await databaseOf(caseId);
  if ((await storedVersion(name).catch(() => 0)) === 0) return [];
  const db = declareDatabase(name);
  const lines: string[] = [];
  try {
    await inTime(db.open());
    for (const table of ALL_TABLES) {
      const keys = await db
        .table(table)
        .toCollection()
        .primaryKeys()
        .catch(() => []);
      for (const key of keys) {
        const row: unknown = await inTime(db.table(table).get(key)).catch(() => undefined);
        if (row !== undefined) lines.push(JSON.stringify({ table, row }));
      }
    }
  } catch {
    // What was read until here is what there is.
  } finally {
    db.close();
  }
  return lines;
}
