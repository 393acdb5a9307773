import { canonicalJson } from '../lib/canonical-json.ts';
import type { JournalEntry } from './changes.ts';
import { CURRENT_VERSION, migrationsSince, upgradeEntry } from './migrations.ts';

/** A change set as one line of the journal file, with the format of the records in it. */
export const journalLine = (entry: JournalEntry): string =>
  canonicalJson({ ...entry, format: CURRENT_VERSION });

/**
 * Reads a line that this program, or an earlier one, wrote: lines of the first format did not say so. The file's
 * chain of hashes has been checked by whoever read it.
 */
export function readJournalLine(line: string): JournalEntry {
  const { format, ...entry } = JSON.parse(line) as JournalEntry & { readonly format?: number };
  return upgradeEntry(entry, migrationsSince(format ?? 1)) as JournalEntry;
}
