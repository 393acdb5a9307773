import { sameJson } from '../../shared/lib/same-json.ts';
import type { CaseId } from '../../shared/model/case-info.ts';
import { infoOf } from '../../shared/model/whole-case.ts';
import { SNAPSHOT_WORDS as WORDS } from '../../shared/words/snapshots.ts';
import { databaseName } from '../db/database.ts';
import { readWholeCase } from '../db/read-case.ts';
import { rememberCase } from '../db/registry.ts';
import { restoreCase } from '../db/restore-case.ts';
import { ask } from '../platform.ts';
import { notify } from '../state/notices.ts';
import { runTask } from '../state/tasks.ts';
import { stamp } from './edit.ts';
import { closeCase, openCase } from './open-case.ts';
import { PlanError } from './planner.ts';
import { readWholeSnapshot, takenAt } from './read-snapshot.ts';

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
    const info = infoOf(whole.snapshot);
    if (info.id !== caseId) throw new PlanError(WORDS.problems.otherCase);
    const lacking = await ask('snapshots.bringOriginals', caseId, snapshotId);

    const name = `${databaseName(caseId)}-${stamp.newId()}`;
    const db = await restoreCase(caseId, whole, name);
    const { snapshot, journal } = await readWholeCase(db);
    db.close();
    if (!sameJson(snapshot, whole.snapshot) || !sameJson(journal, whole.journal)) {
      await db.delete();
      throw new PlanError(WORDS.problems.differs);
    }
    const { title, isSample } = info;
    // In this order: with the old journal still there, the case opens as that journal says.
    await rememberCase({ id: caseId, title, isSample, openedAt: stamp.now(), database: name });
    await ask('snapshots.bringJournal', caseId, snapshotId);
    return lacking;
  });
  // It was just compared; that it has less than the ledger knows is what was asked for.
  await openCase(caseId, { isChecked: true });
  await ask('snapshots.take', caseId, 'asked', null);
  notify('success', WORDS.madeAgain(when));
  if (missing.length > 0) notify('problem', WORDS.missingOriginals(missing.length));
}
