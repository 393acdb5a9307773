import { journalLine } from '../../shared/model/journal-line.ts';
import { onPlan } from '../db/entries.ts';
import { inTime } from '../db/in-time.ts';
import { openedCase, openedCaseOrNull } from '../db/opened-case.ts';
import { readJournalPart } from '../db/read-case.ts';
import { replayJournal } from '../db/replay-journal.ts';
import { ask } from '../platform.ts';
import { setSaving } from '../state/saving.ts';
import { journalEntries } from './journal-parts.ts';

/** Characters of journal sent to main at once; keeps one message well under its cap. */
const BATCH_CHARACTERS = 8_000_000;

/** Entries that are taken out of the database at once. */
const MOST_ENTRIES = 100;

/** Milliseconds after which a journal that could not be written is tried again. */
const RETRY_MS = 10_000;

/** Ends the hearing of what is being written to the case that was open before. */
let stopHearing = (): void => undefined;
let confirmedSeq = 0;
let running: Promise<void> | null = null;
let nextTry: ReturnType<typeof setTimeout> | undefined;

/**
 * Brings database and journal file to the same entry when a case is opened: the file's newer entries are replayed
 * into the database, the database's newer ones are written to the file. Answers the entry that the file had reached, 0
 * where there was none. Throws when the file cannot be read.
 */
export async function reconcileJournal(): Promise<number> {
  const { caseId, db } = openedCase();
  const { seq: onDisk } = await ask('journal.head', caseId);
  const inDatabase = (await db.journal.orderBy(':id').last())?.seq ?? 0;
  if (onDisk > inDatabase) {
    // Nothing of a journal is taken that is damaged further on.
    await ask('journal.check', caseId);
    for await (const entries of journalEntries(caseId, inDatabase)) await replayJournal(db, entries);
  }
  confirmedSeq = onDisk;
  stopHearing();
  // What is written may be on screen before it is on disk; until then nothing says that it is saved.
  stopHearing = onPlan(db.name, () => {
    setSaving('saving');
    return () => void writeJournal();
  });
  await writeJournal();
  return onDisk;
}

/**
 * Hands every entry that main has not confirmed to the journal file. "Saved" is shown only when it has answered.
 * A failure is shown with its reason; the next call tries again from the same entry.
 */
export async function writeJournal(): Promise<void> {
  setSaving('saving');
  running ??= drain().finally(() => {
    running = null;
  });
  await running;
}

async function drain(): Promise<void> {
  for (let opened = openedCaseOrNull(); opened; opened = openedCaseOrNull()) {
    try {
      const entries = await inTime(readJournalPart(opened.db, confirmedSeq, MOST_ENTRIES));
      if (entries.length === 0) break;
      setSaving('saving');
      for (const batch of batches(entries.map(journalLine))) {
        confirmedSeq = (await ask('journal.append', opened.caseId, batch)).seq;
      }
    } catch (error) {
      setSaving('failed', error instanceof Error ? error.message : String(error));
      tryAgainLater();
      return;
    }
  }
  setSaving('saved');
}

/** A folder that cannot be written to, or a share that went away, comes back without anybody pressing a button. */
function tryAgainLater(): void {
  clearTimeout(nextTry);
  nextTry = setTimeout(() => {
    if (openedCaseOrNull()) void writeJournal();
  }, RETRY_MS);
}

/** Lines in portions that main takes at once. */
export function batches(lines: readonly string[]): readonly (readonly string[])[] {
  const found: string[][] = [[]];
  let characters = 0;
  for (const line of lines) {
    if (characters > 0 && characters + line.length > BATCH_CHARACTERS) {
      found.push([]);
      characters = 0;
    }
    found.at(-1)?.push(line);
    characters += line.length;
  }
  return found;
}
