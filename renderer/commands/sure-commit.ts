import type { Change, JournalEntry } from '../../shared/model/changes.ts';
import { RECOVERY_WORDS } from '../../shared/words/recovery.ts';
import { findAfterFailure, isOfTheEngine } from '../db/after-failure.ts';
import { type CommitNote, commit } from '../db/commit.ts';
import type { CaseDatabase } from '../db/database.ts';
import type { Reader } from '../db/reader.ts';
import { diskLevel, useDisk } from '../state/disk.ts';
import { holdChanges, letChangesThrough, useHeld } from '../state/held.ts';
import { notify } from '../state/notices.ts';
import { askForDisk } from './disk.ts';
import { writeJournal } from './journal-writer.ts';
import { PlanError } from './planner.ts';

const WORDS = RECOVERY_WORDS.held;

/**
 * Commits, and where the engine fails finds out what became of it before anything else is changed: a write that failed
 * may have been written all the same. Nothing is tried on a disk that is full. Throws {@link PlanError} with a
 * sentence where the change was not taken; what was typed stays in its field.
 */
export async function sureCommit(
  db: CaseDatabase,
  note: CommitNote,
  plan: (read: Reader) => Promise<readonly Change[]>,
): Promise<JournalEntry | null> {
  const { why } = useHeld.getState();
  if (why !== null) throw new PlanError(why);
  if (diskLevel(useDisk.getState().free) === 'full' && diskLevel(await askForDisk()) === 'full') {
    throw new PlanError(RECOVERY_WORDS.disk.refused(note.label));
  }
  try {
    return await commit(db, note, plan);
  } catch (error) {
    if (!isOfTheEngine(error)) throw error;
    return findOut(db, note);
  }
}

async function findOut(db: CaseDatabase, note: CommitNote, isAgain = false): Promise<JournalEntry> {
  holdChanges(WORDS.finding(note.label));
  let entry: JournalEntry | null;
  try {
    entry = await findAfterFailure(db, note);
  } catch {
    // With space again the engine stays silent all the same, until the page in which it failed is gone.
    const isStuck = isAgain && diskLevel(await askForDisk()) !== 'full';
    const why = isStuck ? WORDS.stuck(note.label) : WORDS.noAnswer(note.label);
    holdChanges(why, () => void findAgain(db, note), isStuck);
    throw new PlanError(why);
  }
  letChangesThrough();
  void askForDisk();
  if (!entry) throw new PlanError(WORDS.notWritten(note.label));
  notify('info', WORDS.written(note.label));
  return entry;
}

/** The analyst asked again: the outcome is told, and changes go through again. */
async function findAgain(db: CaseDatabase, note: CommitNote): Promise<void> {
  try {
    await findOut(db, note, true);
    await writeJournal();
  } catch (error) {
    if (error instanceof PlanError) notify('problem', error.message);
    else throw error;
  }
}
