import type { AssessmentId } from '../model/assessment.ts';
import type { CaseSnapshot } from '../model/case-snapshot.ts';
import { schemeOf } from '../model/marking.ts';
import { checkAssessment } from './check-assessment.ts';
import { partsFor } from './check-parts.ts';
import { ruleOf, SEVERITIES, type Severity } from './check-rules.ts';
import type { ReportDocument } from './report-model.ts';

/** One thing that is open when an assessment is about to be issued. An error needs a written reason. */
export interface IssueFinding {
  readonly severity: Severity;
  readonly message: string;
}

/** Everything that is open, errors first: what the checker finds and nobody has accepted, and what figures lack. */
export function openFindings(
  snapshot: CaseSnapshot,
  assessmentId: AssessmentId,
  { problems }: ReportDocument,
): readonly IssueFinding[] {
  const assessment = snapshot.assessments.find(({ id }) => id === assessmentId);
  if (!assessment) return [];
  const accepted = new Set(assessment.accepted.map(({ key }) => key));
  const scheme = schemeOf(snapshot.info[0]);
  const parts = partsFor(assessment.template, snapshot.templates);
  const found = checkAssessment({ assessment, material: snapshot, readFor: null, scheme, parts })
    .filter(({ key, rule }) => !accepted.has(key) && !ruleOf(rule).isChain)
    .map(({ rule, sentence, why }): IssueFinding => {
      const { severity, name } = ruleOf(rule);
      return { severity, message: [`${name}.`, why, sentence && `“${sentence}”`].filter(Boolean).join(' ') };
    });
  // What concerns the chain is told as the report prints it, with the numbers of its notes.
  const chain = problems.map(({ code, message }) => ({ severity: ruleOf(code).severity, message }));
  return [...chain, ...found].toSorted(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
  );
}
