import type { CheckFinding } from '../../shared/analysis/check-finding.ts';
import { applyFix } from '../../shared/analysis/check-fix.ts';
import { linesOf } from '../../shared/analysis/check-lines.ts';
import type { AssessmentId } from '../../shared/model/assessment.ts';
import { CHECKING_WORDS } from '../../shared/words/checking.ts';
import { openedCase } from '../db/opened-case.ts';
import { flushDrafts } from '../state/drafts.ts';
import { notify } from '../state/notices.ts';
import { run } from './run.ts';

/** Mends what was found, if its words still stand where they were found. */
export async function fixFinding(
  assessmentId: AssessmentId,
  { place, words, fix }: CheckFinding,
): Promise<void> {
  if (!fix) return;
  if (fix.kind === 'marking') {
    await run('assessment.edit', { assessmentId, fields: { marking: fix.marking } });
    return;
  }
  await flushDrafts();
  const assessment = await openedCase().db.assessments.get(assessmentId);
  const line =
    assessment && place && linesOf(assessment.body).find(({ path }) => path.join() === place.path.join());
  if (!assessment || !place || line?.text.slice(place.start, place.end) !== words) {
    notify('info', CHECKING_WORDS.panel.notFixed);
    return;
  }
  const body = applyFix(assessment.body, place, fix);
  if (await run('assessment.write', { assessmentId, body })) {
    notify('info', CHECKING_WORDS.panel.fixed, 'edit.undo');
  }
}
