import type { CaseId } from '../../shared/model/case-info.ts';
import type { JournalEntry } from '../../shared/model/changes.ts';
import { journalLine, readJournalLine } from '../../shared/model/journal-line.ts';
import { wholeAfter } from '../../shared/model/whole-case.ts';
import { RECOVERY_WORDS } from '../../shared/words/recovery.ts';
import { entriesHeld, salvaged } from '../db/salvage.ts';
import { ask } from '../platform.ts';
import { notify } from '../state/notices.ts';
import { updateSession } from '../state/session.ts';
import { runTask } from '../state/tasks.ts';
import { batches } from './journal-writer.ts';
import { openCase } from './open-case.ts';
import { PlanError } from './planner.ts';
import { renewDatabase } from './renew-database.ts';

const WORDS = RECOVERY_WORDS.done;

/**
 * Makes the database of a case again from its journal. The store is copied aside first; the new database is made beside
 * the old one and compared with the journal, and only then takes its place. Whatever fails, the journal is as it was.
 */
export async function rebuildFromJournal(caseId: CaseId): Promise<void> {
  await runTask(RECOVERY_WORDS.task, async () => {
    const entries = (await ask('journal.read', caseId, 0)).map(readJournalLine);
    const held = (await entriesHeld(caseId)).length;
    if (held > entries.length) throw new PlanError(RECOVERY_WORDS.journalBehind(entries.length, held));
    const { name } = await ask('store.setAside');
    await replaceDatabase(caseId, entries);
    await openAgain(caseId);
    notify('success', WORDS.rebuilt(entries.length, name));
  });
}

/** Goes back to the part of a damaged journal that is sound; the journal and the store are kept aside. */
export async function goBackToSoundPart(caseId: CaseId): Promise<void> {
  await runTask(RECOVERY_WORDS.task, async () => {
    const { entries } = await ask('journal.sound', caseId);
    if (entries.length === 0) throw new PlanError(RECOVERY_WORDS.nothingSound);
    const read = entries.map(readJournalLine);
    await ask('store.setAside');
    const { name } = await ask('journal.setAside', caseId);
    await writeAnew(caseId, entries);
    await replaceDatabase(caseId, read);
    await openAgain(caseId);
    notify('success', WORDS.wentBack(entries.length, name));
  });
}

/** Writes a damaged journal anew from the entries that the database holds; the damaged one is kept aside. */
export async function renewJournal(caseId: CaseId): Promise<void> {
  await runTask(RECOVERY_WORDS.task, async () => {
    const entries = await entriesHeld(caseId);
    const { damagedLine } = await ask('journal.sound', caseId);
    if (damagedLine === null || entries.length < damagedLine - 1)
      throw new PlanError(RECOVERY_WORDS.nothingHeld);
    const { name } = await ask('journal.setAside', caseId);
    await writeAnew(caseId, entries.map(journalLine));
    await openAgain(caseId);
    notify('success', WORDS.renewed(entries.length, name));
  });
}

/** Takes the database as it stands. The journal stays as it is, and verifying the case will name what differs. */
export async function openAsItStands(caseId: CaseId): Promise<void> {
  updateSession({ dialog: null });
  await openCase(caseId, { isChecked: true });
}

/** Asks where to, and saves every record and entry that can still be read, one JSON a line. */
export async function saveReadable(caseId: CaseId): Promise<void> {
  const lines = await runTask(RECOVERY_WORDS.reading, async () => {
    const { entries } = await ask('journal.sound', caseId).catch(() => ({ entries: [] }));
    return [...(await salvaged(caseId)), ...entries.map((entry) => `{"journal":${entry}}`)];
  });
  const saved = await ask(
    'files.save',
    RECOVERY_WORDS.fileName(caseId),
    new TextEncoder().encode(`${lines.join('\n')}\n`),
  );
  if (saved) notify('success', WORDS.saved(saved.name, lines.length));
}

/** Has the engine begin an empty store; a copy of the old one is kept. The window loads again, and the journals are found. */
export async function renewStore(): Promise<void> {
  await ask('store.renew');
}

const replaceDatabase = (caseId: CaseId, entries: readonly JournalEntry[]): Promise<void> =>
  renewDatabase(caseId, wholeAfter(entries), RECOVERY_WORDS.differs);

async function writeAnew(caseId: CaseId, lines: readonly string[]): Promise<void> {
  for (const batch of batches(lines)) await ask('journal.append', caseId, batch);
}

async function openAgain(caseId: CaseId): Promise<void> {
  await openCase(caseId);
  updateSession({ dialog: null });
}
