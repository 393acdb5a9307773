import { add } from '../../shared/model/changes.ts';
import { issueCode } from '../../shared/model/issued.ts';
import { ISSUING_WORDS as WORDS } from '../../shared/words/issuing.ts';
import { PlanError, type Planner } from './planner.ts';

/** Keeps what was printed, if it is still the assessment that was printed and the number is still free. */
export const issueAssessment: Planner<'assessment.issue'> = async (read, args, stamp) => {
  const { issuedId, assessmentId, rev, number, supersedes, changeNote, despite } = args;
  const assessment = await read.get('assessments', assessmentId);
  if (!assessment) throw new PlanError(WORDS.goneMeanwhile);
  if (assessment.rev !== rev) throw new PlanError(WORDS.changedMeanwhile);
  if ((await read.nextIssue(assessmentId)) !== number) throw new PlanError(WORDS.numberTaken);
  if (supersedes !== null && changeNote.trim() === '') throw new PlanError(WORDS.noChangeNote);
  if (despite !== null && despite.reason.trim() === '') throw new PlanError(WORDS.noReason);
  return [
    add('issued', {
      id: issuedId,
      code: issueCode(assessment.code, number),
      rev: 0,
      assessmentId,
      number,
      title: assessment.title,
      version: assessment.version,
      marking: args.marking,
      issuedAt: args.issuedAt,
      issuedBy: stamp.analyst,
      pdf: args.pdf,
      evidenceSha256: args.evidence.sha256,
      supersedes,
      changeNote,
      despite,
    }),
    add('issuedEvidence', { id: issuedId, rev: 0, json: args.evidence.json }),
  ];
};
