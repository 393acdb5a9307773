import { put } from '../../shared/model/changes.ts';
import type { Planner } from './planner.ts';

/** Words of one's own on the sources as a whole; none, and the draft is printed again. */
export const stateSources: Planner<'assessment.state'> = async (read, { assessmentId, statement }) => {
  const assessment = await read.get('assessments', assessmentId);
  if (!assessment) return [];
  const before = assessment.sourceStatement ?? { words: '', draft: '' };
  const sourceStatement = statement && { ...before, ...statement };
  return [put('assessments', assessment, { ...assessment, sourceStatement })];
};
