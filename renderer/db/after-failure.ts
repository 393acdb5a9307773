import type { JournalEntry } from '../../shared/model/changes.ts';
import type { CommitNote } from './commit.ts';
import type { CaseDatabase } from './database.ts';
import { publishEntry } from './entries.ts';
import { inTime } from './in-time.ts';

/** Errors by which the engine says that it does not know, or will not say, what became of a write. */
const OF_THE_ENGINE: ReadonlySet<string> = new Set([
  'AbortError',
  'BulkError',
  'DataError',
  'DatabaseClosedError',
  'InvalidStateError',
  'ModifyError',
  'NoAnswerError',
  'OpenFailedError',
  'QuotaExceededError',
  'TimeoutError',
  'TransactionInactiveError',
  'UnknownError',
]);

export const isOfTheEngine = (error: unknown): boolean =>
  error instanceof Error && OF_THE_ENGINE.has(error.name);

/**
 * Closes the database, opens it again and looks whether the change set was written after all; null where it was not.
 * Whoever listens to change sets is told of one that was. Rejects where the database does not open or answer.
 */
export async function findAfterFailure(db: CaseDatabase, note: CommitNote): Promise<JournalEntry | null> {
  db.close({ disableAutoOpen: false });
  await inTime(db.open());
  const last = await inTime(db.journal.orderBy(':id').last());
  if (last?.at !== note.at || last.label !== note.label || last.kind !== note.kind) return null;
  const body = await inTime(db.journalBodies.get(last.seq));
  if (!body) return null;
  const entry = { ...last, changes: body.changes };
  publishEntry(db.name, entry);
  return entry;
}
