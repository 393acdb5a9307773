import type { CaseId } from '../../shared/model/case-info.ts';
import { journalLine } from '../../shared/model/journal-line.ts';
import { RECOVERY_WORDS } from '../../shared/words/recovery.ts';
import { countHeld, entriesHeld, salvaged } from '../db/salvage.ts';
import { ask } from '../platform.ts';
import { notify } from '../state/notices.ts';
import { updateSession } from '../state/session.ts';
import { runTask } from '../state/tasks.ts';
import { soundEnd, soundLines } from './journal-parts.ts';
import { batches } from './journal-writer.ts';
import { closeCase, openCase } from './open-case.ts';
import { PlanError } from './planner.ts';
import { renewFromJournal } from './renew-database.ts';

const WORDS = RECOVERY_WORDS.done;

/**
 * Makes the database of a case again from its journal. The store is copied aside first; the new database is made beside
 * the old one and compared with the journal, and only then takes its place. Whatever fails, the journal is as it was.
 */
export async function rebuildFromJournal(caseId: CaseId): Promise<void> {
  await closeCase();
  await runTask(RECOVERY_WORDS.task, async () => {
    const { seq } = await ask('journal.check', caseId);
    const held = await countHeld(caseId);
    if (held > seq) throw new PlanError(RECOVERY_WORDS.journalBehind(seq, held));
    const { name } = await ask('store.setAside');
    await renewFromJournal(caseId, RECOVERY_WORDS.notTheSame);
    await openAgain(caseId);
    notify('success', WORDS.rebuilt(seq, name));
  });
}

/** Goes back to the part of a damaged journal that is sound; the journal and the store are kept aside. */
export async function goBackToSoundPart(caseId: CaseId): Promise<void> {
  await runTask(RECOVERY_WORDS.task, async () => {
    const { seq } = await soundEnd(caseId);
    if (seq === 0) throw new PlanError(RECOVERY_WORDS.nothingSound);
    await ask('store.setAside');
    const { name } = await ask('journal.setAside', caseId, true);
    await renewFromJournal(caseId, RECOVERY_WORDS.notTheSame);
    await openAgain(caseId);
    notify('success', WORDS.wentBack(seq, name));
  });
}

/** Writes a damaged journal anew from the entries that the database holds; the damaged one is kept aside. */
export async function renewJournal(caseId: CaseId): Promise<void> {
  await runTask(RECOVERY_WORDS.task, async () => {
    const held = await countHeld(caseId);
    const { damagedLine } = await soundEnd(caseId);
    if (damagedLine === null || held < damagedLine - 1) throw new PlanError(RECOVERY_WORDS.nothingHeld);
    const { name } = await ask('journal.setAside', caseId, false);
    for await (const entries of entriesHeld(caseId)) {
      for (const batch of batches(entries.map(journalLine))) await ask('journal.append', caseId, batch);
    }
    await openAgain(caseId);
    notify('success', WORDS.renewed(held, name));
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
    const found = [...(await salvaged(caseId))];
    try {
      for await (const part of soundLines(caseId)) found.push(...part.map((entry) => `{"journal":${entry}}`));
    } catch {
      // What was read until here is what there is.
    }
    return found;
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

async function openAgain(caseId: CaseId): Promise<void> {
  await openCase(caseId);
  updateSession({ dialog: null });
}
