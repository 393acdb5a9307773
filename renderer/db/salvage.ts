import type { CaseId } from '../../shared/model/case-info.ts';
import type { JournalEntry } from '../../shared/model/changes.ts';
import { ALL_TABLES, declareDatabase, storedVersion } from './database.ts';
import { inTime } from './in-time.ts';
import { readJournalPart } from './read-case.ts';
import { databaseOf } from './registry.ts';

/** Entries that are read at once. */
const MOST_ENTRIES = 50;

/**
 * The entries that the database of a case that is not open holds without a gap from the first, in parts; none where it
 * cannot be read.
 */
export async function* entriesHeld(caseId: CaseId): AsyncGenerator<readonly JournalEntry[]> {
  const name = await databaseOf(caseId);
  if ((await storedVersion(name).catch(() => 0)) === 0) return;
  const db = declareDatabase(name);
  try {
    await inTime(db.open());
    for (let from = 0; ; ) {
      const entries = await readJournalPart(db, from, MOST_ENTRIES);
      const gap = entries.findIndex(
        ({ seq, changes }, index) => seq !== from + index + 1 || changes.length === 0,
      );
      const whole = gap < 0 ? entries : entries.slice(0, gap);
      if (whole.length > 0) yield whole;
      from += whole.length;
      if (whole.length < MOST_ENTRIES) return;
    }
  } catch {
    // What was read until here is what there is.
  } finally {
    db.close();
  }
}

/** How many there are of them. */
export async function countHeld(caseId: CaseId): Promise<number> {
  let count = 0;
  for await (const entries of entriesHeld(caseId)) count += entries.length;
  return count;
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
