import { compareEntries } from '../db/compare-entries.ts';
import type { OpenedCase } from '../db/opened-case.ts';
import { ask, PlatformError } from '../platform.ts';
import { journalLines } from './journal-parts.ts';

/** How the journal file stands to the database's journal. */
export type JournalState =
  | { readonly kind: 'sound'; readonly seq: number; readonly head: string }
  /** The file's own chain is broken, or the file cannot be read; a sentence says where. */
  | { readonly kind: 'damaged'; readonly message: string }
  | { readonly kind: 'differs'; readonly seq: number }
  | { readonly kind: 'short'; readonly file: number; readonly database: number };

/**
 * Has main compute the chain of the journal file anew, and holds every line against the database, part by part; the window
 * breathes in between.
 */
export async function compareJournals({
  caseId,
  db,
}: Pick<OpenedCase, 'caseId' | 'db'>): Promise<JournalState> {
  try {
    const { seq: file, head } = await ask('journal.check', caseId);
    let from = 0;
    for await (const lines of journalLines(caseId)) {
      const { held, differing } = await compareEntries(db, from, lines);
      if (differing !== null) return { kind: 'differs', seq: differing };
      from += held;
      if (held < lines.length) break;
    }
    const database = from + (await db.journal.where('seq').above(from).count());
    // What was written while this was going on is in both.
    return database === from && from >= file
      ? { kind: 'sound', seq: from, head }
      : { kind: 'short', file, database };
  } catch (error) {
    if (error instanceof PlatformError) return { kind: 'damaged', message: error.message };
    throw error;
  }
}
