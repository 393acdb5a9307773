import type { CaseId } from '../../shared/model/case-info.ts';
import { infoOf } from '../../shared/model/whole-case.ts';
import { SNAPSHOT_WORDS as WORDS } from '../../shared/words/snapshots.ts';
import { ask } from '../platform.ts';
import { notify } from '../state/notices.ts';
import { runTask } from '../state/tasks.ts';
import { closeCase, openCase } from './open-case.ts';
import { PlanError } from './planner.ts';
import { readWholeSnapshot, takenAt } from './read-snapshot.ts';
import { renewDatabase } from './renew-database.ts';

/**
 * Makes a case again that cannot be opened, out of a snapshot: into a database of its own, which is read again before
 * the case is led to it. The database and the journal file that were there stay beside it. Stopped at any point, the
 * case is either as it was or as in the snapshot, or what the old journal holds is added to the snapshot again.
 * Throws with a sentence.
 */
export async function rebuildFromSnapshot(caseId: CaseId, snapshotId: string): Promise<void> {
  await closeCase();
  const when = await takenAt(caseId, snapshotId);
  const missing = await runTask(WORDS.restoring, async (progress) => {
    const whole = await readWholeSnapshot(caseId, snapshotId, progress);
    if (infoOf(whole.snapshot).id !== caseId) throw new PlanError(WORDS.problems.otherCase);
    const lacking = await ask('snapshots.bringOriginals', caseId, snapshotId);
    // In this order: with the old journal still there, the case opens as that journal says.
    await renewDatabase(caseId, { snapshot: whole.snapshot, journal: whole.journal }, WORDS.problems.differs);
    await ask('snapshots.bringJournal', caseId, snapshotId);
    return lacking;
  });
  // It was just compared; that it has less than the ledger knows is what was asked for.
  await openCase(caseId, { isChecked: true });
  await ask('snapshots.take', caseId, 'asked', null);
  notify('success', WORDS.madeAgain(when));
  if (missing.length > 0) notify('problem', WORDS.missingOriginals(missing.length));
}
