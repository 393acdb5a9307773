import { put } from '../../shared/model/changes.ts';
import { CHECKING_WORDS } from '../../shared/words/checking.ts';
import { PlanError, type Planner } from './planner.ts';

/** Accepted again, a finding keeps the newer reason. */
export const acceptFinding: Planner<'finding.accept'> = async (read, { assessmentId, finding }, stamp) => {
  const assessment = await read.get('assessments', assessmentId);
  if (!assessment) return [];
  if (finding.reason.trim() === '') throw new PlanError(CHECKING_WORDS.reasonMissing);
  const others = assessment.accepted.filter(({ key }) => key !== finding.key);
  const accepted = [...others, { ...finding, at: stamp.now(), by: stamp.analyst }];
  return [put('assessments', assessment, { ...assessment, accepted })];
};

export const takeBackFindings: Planner<'finding.takeBack'> = async (read, { assessmentId, keys }) => {
  const assessment = await read.get('assessments', assessmentId);
  const accepted = assessment?.accepted.filter(({ key }) => !keys.includes(key)) ?? [];
  if (!assessment || accepted.length === assessment.accepted.length) return [];
  return [put('assessments', assessment, { ...assessment, accepted })];
};
