import type { CaseId } from '../../shared/model/case-info.ts';
import { recordFromRow } from '../../shared/model/snapshot-rows.ts';
import type { FoundCase } from '../../shared/snapshot-facts.ts';
import { FOUND_CASE_WORDS as WORDS } from '../../shared/words/found-cases.ts';
import { SNAPSHOT_WORDS } from '../../shared/words/snapshots.ts';
import { ask } from '../platform.ts';
import { notify } from '../state/notices.ts';
import { updateSession } from '../state/session.ts';
import { runTask } from '../state/tasks.ts';
import { openCase } from './open-case.ts';
import { showTaken } from './read-snapshot.ts';
import { identityFrom } from './snapshot-keys.ts';

/** Asks for a folder, and shows which cases have snapshots there. */
export async function chooseFoundCases(): Promise<void> {
  const found = await ask('found.choose');
  if (!found) return;
  const cases = await Promise.all(found.map(async (one) => ({ ...one, title: await titleOf(one) })));
  updateSession({ dialog: { kind: 'found cases', cases } });
}

async function titleOf({ newest: { caseId } }: FoundCase): Promise<string | null> {
  const [row = ''] = await ask('found.rows', caseId, 'info');
  const info = recordFromRow('info', row);
  return info.ok ? info.value.title : null;
}

/** Has what opens the snapshots of a case at hand, by the passphrase or the recovery key; a wrong one throws a sentence. */
export async function openFoundCase(caseId: string, typed: string): Promise<void> {
  await ask('found.open', caseId, await identityFrom(typed, () => ask('found.key', caseId)));
}

/** Puts a case into this profile and opens it. */
export async function putBackCase(caseId: string, wasSealed: boolean): Promise<void> {
  const { takenAt, passedOver, missing } = await runTask(WORDS.task, () => ask('found.putBack', caseId));
  updateSession({ dialog: null });
  await openCase(caseId as CaseId, { isPutBack: true });
  notify('success', WORDS.done(showTaken(takenAt)));
  if (wasSealed) notify('info', WORDS.notSealedHere, 'lock.set');
  if (passedOver > 0) notify('problem', WORDS.passedOver(passedOver));
  if (missing.length > 0) notify('problem', SNAPSHOT_WORDS.missingOriginals(missing.length));
}

/** Opens the case of this computer instead. */
export async function openInstead(caseId: string): Promise<void> {
  updateSession({ dialog: null });
  await openCase(caseId as CaseId);
}
