import type { CaseId } from '../../shared/model/case-info.ts';
import type { SnapshotFacts } from '../../shared/snapshot-facts.ts';
import { ask } from '../platform.ts';

/** The newest snapshot of a case, which need not be open, whose every file was just read and is sound; null without one. */
export async function newestSoundSnapshot(caseId: CaseId): Promise<SnapshotFacts | null> {
  const { snapshots } = await ask('snapshots.check', caseId);
  return snapshots.find(({ isSound, takenAt }) => isSound === true && takenAt !== '') ?? null;
}
