import type { AssessmentId } from '../../../../shared/model/assessment.ts';
import { ISSUED_WORDS as WORDS } from '../../../../shared/words/issuing.ts';
import type { StandingCopy } from '../../../db/queries-issued.ts';

/** What the list says of an assessment's newest issued copy; nothing where it was never issued. Newest first is given. */
export function issuedFacts(assessmentId: AssessmentId, copies: readonly StandingCopy[]): readonly string[] {
  const newest = copies.find(({ copy }) => copy.assessmentId === assessmentId);
  if (!newest) return [];
  const { code } = newest.copy;
  return [newest.changes.length > 0 ? WORDS.badge(newest.changes.length, code) : WORDS.unchanged(code)];
}
