import { previewRestore, type TouchedKind } from '../../shared/analysis/restore-preview.ts';
import type { CaseId } from '../../shared/model/case-info.ts';
import { copyOfCase, infoOf } from '../../shared/model/whole-case.ts';
import type { SnapshotFacts } from '../../shared/snapshot-facts.ts';
import { SNAPSHOT_WORDS as WORDS } from '../../shared/words/snapshots.ts';
import { openedCase, openedCaseOrNull } from '../db/opened-case.ts';
import { readCase } from '../db/read-case.ts';
import { analystName } from '../db/registry.ts';
import { ask, PlatformError } from '../platform.ts';
import { flushDrafts } from '../state/drafts.ts';
import { notify } from '../state/notices.ts';
import { session, updateSession } from '../state/session.ts';
import { runTask } from '../state/tasks.ts';
import { takeIn } from './case-contents.ts';
import { edit, stamp } from './edit.ts';
import { writeJournal } from './journal-writer.ts';
import { PlanError } from './planner.ts';
import { readSnapshotRecords, readWholeSnapshot, takenAt } from './read-snapshot.ts';
import { hearOfSnapshots } from './safety-snapshots.ts';

/** The snapshots of the open case, newest first. */
export async function listSnapshots(): Promise<readonly SnapshotFacts[]> {
  const opened = openedCaseOrNull();
  return opened ? await ask('snapshots.list', opened.caseId) : [];
}

/** Takes a snapshot of everything that is saved. */
export async function takeSnapshotNow(): Promise<void> {
  await flushDrafts();
  await writeJournal();
  const { caseId } = openedCase();
  const taken = await runTask(WORDS.taking, () => ask('snapshots.take', caseId, 'asked', null));
  notify(taken ? 'success' : 'info', taken ? WORDS.taken : WORDS.nothingToTake);
}

/** Has every file of every snapshot read; what is damaged is written again where it can be had. */
export async function checkSnapshots(): Promise<void> {
  const { caseId } = openedCase();
  const checked = await runTask(WORDS.checking, () => ask('snapshots.check', caseId));
  notify(checked.damaged === 0 ? 'success' : 'problem', WORDS.checked(checked));
  hearOfSnapshots(await ask('snapshots.news', caseId));
}

export async function chooseSnapshotFolder(): Promise<void> {
  const news = await ask('snapshots.chooseFolder', openedCase().caseId);
  if (!news?.second) return;
  hearOfSnapshots(news);
  notify('success', WORDS.second.chosen(news.second.name));
}

export async function forgetSnapshotFolder(): Promise<void> {
  const { caseId } = openedCase();
  const { second } = await ask('snapshots.news', caseId);
  hearOfSnapshots(await ask('snapshots.forgetFolder', caseId));
  if (second) notify('info', WORDS.second.forgotten(second.name));
}

/** What restoring a snapshot would change in the open case; `sealed` where the key to it is not at hand. */
export async function previewSnapshot(snapshotId: string): Promise<readonly TouchedKind[] | 'sealed'> {
  await flushDrafts();
  const { caseId, db } = openedCase();
  const then = await readSnapshotRecords(caseId, snapshotId).catch((error: unknown) => {
    if (error instanceof PlatformError && error.code === 'sealed') return null;
    throw error;
  });
  if (then === null) return 'sealed';
  return previewRestore(await readCase(db), then);
}

/**
 * Makes the open case what it was: one change set, which Undo takes back. The case as it is now is kept in a snapshot
 * before; where that cannot be had nothing is restored.
 */
export async function restoreSnapshot({ snapshotId }: { readonly snapshotId: string }): Promise<void> {
  await flushDrafts();
  await writeJournal();
  const { caseId } = openedCase();
  if (session().dialog?.kind === 'snapshot') updateSession({ dialog: null });
  await runTask(WORDS.restoring, async (progress) => {
    const records = await readSnapshotRecords(caseId, snapshotId, progress);
    if (infoOf(records).id !== caseId) throw new PlanError(WORDS.problems.otherCase);
    const when = await takenAt(caseId, snapshotId);
    try {
      await ask('snapshots.take', caseId, 'before-restore', null);
    } catch (error) {
      if (error instanceof PlatformError) throw new PlanError(WORDS.problems.notKept(error.message));
      throw error;
    }
    const missing = await ask('snapshots.bringOriginals', caseId, snapshotId);
    const entry = await edit('case.restore', { records });
    if (entry) notify('success', WORDS.restored(when), 'edit.undo');
    else if (openedCaseOrNull()?.caseId === caseId) notify('info', WORDS.sameAsNow);
    if (missing.length > 0) notify('problem', WORDS.missingOriginals(missing.length));
  });
}

/** Opens a snapshot under an id of its own, beside the case that it is of. */
export async function openSnapshotAsCopy({ snapshotId }: { readonly snapshotId: string }): Promise<void> {
  const { caseId } = openedCase();
  if (session().dialog?.kind === 'snapshot') updateSession({ dialog: null });
  await runTask(WORDS.opening, async (progress) => {
    const when = await takenAt(caseId, snapshotId);
    const whole = await readWholeSnapshot(caseId, snapshotId, progress);
    const missing = new Set(await ask('snapshots.bringOriginals', caseId, snapshotId));
    const { originals: named } = await ask('snapshots.open', caseId, snapshotId);
    const id = stamp.newId() as CaseId;
    // One by one: together they may be more than a page can hold.
    for (const hash of named.filter((one) => !missing.has(one))) {
      await ask('originals.keep', id, await ask('originals.read', caseId, hash));
    }
    const title = WORDS.copyTitle(infoOf(whole.snapshot).title, when);
    const signature = { at: stamp.now(), analyst: await analystName(), label: WORDS.startLabel };
    await takeIn({ whole: copyOfCase(whole, id, title, signature), originals: new Map() });
    if (missing.size > 0) notify('problem', WORDS.missingOriginals(missing.size));
  });
}

/** When a snapshot of the open case was taken. */
export const whenTaken = (snapshotId: string): Promise<string> => takenAt(openedCase().caseId, snapshotId);
