import type { CommandArgs } from '../../shared/command-args.ts';
import { canonicalJson } from '../../shared/lib/canonical-json.ts';
import { VERSION_WORDS } from '../../shared/words/versions.ts';
import { openedCase } from '../db/opened-case.ts';
import { textAfter } from '../db/queries-versions.ts';
import { flushDrafts } from '../state/drafts.ts';
import { notify } from '../state/notices.ts';
import { edit } from './edit.ts';

/** Puts the text of a version in the place of the present one, in one step. What is being typed is kept as a version first. */
export async function goBackToVersion({
  assessmentId,
  seq,
  named,
}: CommandArgs['version.restore']): Promise<void> {
  await flushDrafts();
  const { db } = openedCase();
  const [body, now] = await Promise.all([
    textAfter(db, assessmentId, seq),
    textAfter(db, assessmentId, null),
  ]);
  if (!body) return notify('problem', VERSION_WORDS.absent);
  if (now && canonicalJson(now) === canonicalJson(body)) return notify('info', VERSION_WORDS.sameAsNow);
  if (await edit('assessment.restore', { assessmentId, body })) {
    notify('info', VERSION_WORDS.restored(named), 'edit.undo');
  }
}
