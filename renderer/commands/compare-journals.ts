import { canonicalJson } from '../../shared/lib/canonical-json.ts';
import type { JournalEntry } from '../../shared/model/changes.ts';
import { journalLine, readJournalLine } from '../../shared/model/journal-line.ts';
import type { OpenedCase } from '../db/opened-case.ts';
import { readJournalPart } from '../db/read-case.ts';
import { ask, PlatformError } from '../platform.ts';

/** How the journal file stands to the database's journal. */
export type JournalState =
  | { readonly kind: 'sound'; readonly seq: number; readonly head: string }
  /** The file's own chain is broken, or the file cannot be read; a sentence says where. */
  | { readonly kind: 'damaged'; readonly message: string }
  | { readonly kind: 'differs'; readonly seq: number }
  | { readonly kind: 'short'; readonly file: number; readonly database: number };

/** Entries that are held against each other at once; the window breathes in between. */
const PART = 500;

/** Has main compute the chain of the journal file anew, and holds every line against the database. */
export async function compareJournals({
  caseId,
  db,
}: Pick<OpenedCase, 'caseId' | 'db'>): Promise<JournalState> {
  let checked: Awaited<ReturnType<typeof ask<'journal.check'>>>;
  try {
    checked = await ask('journal.check', caseId);
  } catch (error) {
    if (error instanceof PlatformError) return { kind: 'damaged', message: error.message };
    throw error;
  }
  const { lines, head } = checked;
  for (let from = 0; ; from += PART) {
    const entries = await readJournalPart(db, from, PART);
    for (const [index, entry] of entries.entries()) {
      const line = lines[from + index];
      if (line === undefined) break;
      if (!isSame(line, entry)) return { kind: 'differs', seq: from + index + 1 };
    }
    if (entries.length < PART) {
      const database = from + entries.length;
      return database === lines.length
        ? { kind: 'sound', seq: database, head }
        : { kind: 'short', file: lines.length, database };
    }
  }
}

/** A line that an earlier version wrote is brought up to date before it is held against its entry. */
function isSame(line: string, entry: JournalEntry): boolean {
  if (line === journalLine(entry)) return true;
  try {
    return canonicalJson(readJournalLine(line)) === canonicalJson(entry);
  } catch {
    return false;
  }
}
