import { canonicalJson } from '../../shared/lib/canonical-json.ts';
import type { JournalEntry } from '../../shared/model/changes.ts';
import { journalLine, readJournalLine } from '../../shared/model/journal-line.ts';
import type { CaseDatabase } from './database.ts';
import { readJournalPart } from './read-case.ts';

/** How lines of the journal file stand to the database's journal behind an entry. */
export interface ComparedEntries {
  /** Entries of them that the database has. */
  readonly held: number;
  /** The first that says something else; null for none. */
  readonly differing: number | null;
}

export async function compareEntries(
  db: CaseDatabase,
  afterSeq: number,
  lines: readonly string[],
): Promise<ComparedEntries> {
  const entries = await readJournalPart(db, afterSeq, lines.length);
  const at = entries.findIndex((entry, index) => !isSame(lines[index] ?? '', entry));
  return { held: entries.length, differing: at < 0 ? null : afterSeq + at + 1 };
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
