import { type IssueFinding, openFindings } from '../../shared/analysis/issue-findings.ts';
import type { ReportIssue } from '../../shared/analysis/report-about.ts';
import { buildReportDocument } from '../../shared/analysis/report-document.ts';
import { evidenceOf } from '../../shared/analysis/report-evidence.ts';
import type { ReportDocument } from '../../shared/analysis/report-model.ts';
import type { Assessment, AssessmentId } from '../../shared/model/assessment.ts';
import { type Issued, type IssuedId, issueCode } from '../../shared/model/issued.ts';
import { ISSUING_WORDS as WORDS } from '../../shared/words/issuing.ts';
import { openedCase } from '../db/opened-case.ts';
import { nextIssueNumber } from '../db/queries-issued.ts';
import { readCase } from '../db/read-case.ts';
import { ask } from '../platform.ts';
import { flushDrafts } from '../state/drafts.ts';
import { notify } from '../state/notices.ts';
import { runTask } from '../state/tasks.ts';
import { sha256 as hashOf } from '../workers/sha256.ts';
import { pdfOf } from './assessment-output.ts';
import { stamp, report as tell } from './edit.ts';
import { PlanError } from './planner.ts';
import { run } from './run.ts';

/** What would be frozen if the assessment were issued now. */
export interface IssueDraft {
  readonly assessment: Assessment;
  readonly code: string;
  readonly number: number;
  readonly report: ReportDocument;
  readonly findings: readonly IssueFinding[];
  /** Earlier copies, newest first. */
  readonly earlier: readonly Issued[];
}

/** What the analyst decides beside that. */
export interface IssueDecision {
  readonly supersedes: Issued | null;
  readonly changeNote: string;
  /** Why it is issued although errors stand open; empty where none do. */
  readonly reason: string;
}

/** Looks at the assessment as it stands, typed words included; null where it is gone. */
export async function issueDraft(assessmentId: AssessmentId): Promise<IssueDraft | null> {
  await flushDrafts();
  const { db } = openedCase();
  const snapshot = await readCase(db);
  const assessment = snapshot.assessments.find(({ id }) => id === assessmentId);
  if (!assessment) return null;
  const number = await nextIssueNumber(db, assessmentId);
  const report = buildReportDocument(snapshot, assessmentId);
  return {
    assessment,
    number,
    code: issueCode(assessment.code, number),
    report,
    findings: openFindings(snapshot, assessmentId, report),
    earlier: snapshot.issued
      .filter((copy) => copy.assessmentId === assessmentId)
      .toSorted((a, b) => b.number - a.number),
  };
}

/** Prints the pages with their number, keeps them, and records the copy. Failures are shown; answers whether it was issued. */
export async function issue(draft: IssueDraft, decision: IssueDecision): Promise<boolean> {
  try {
    return await runTask(WORDS.working(draft.code), () => freeze(draft, decision));
  } catch (error) {
    await tell(error);
    return false;
  }
}

async function freeze(
  { assessment, code, number, report, findings }: IssueDraft,
  { supersedes, changeNote, reason }: IssueDecision,
): Promise<boolean> {
  const now = await issueDraft(assessment.id);
  if (!now) throw new PlanError(WORDS.goneMeanwhile);
  // What is frozen is what the analyst has seen.
  if (evidenceOf(now.report) !== evidenceOf(report)) throw new PlanError(WORDS.changedMeanwhile);
  const issuedAt = stamp.now();
  const copy: ReportIssue = {
    code,
    issuedAt,
    supersedes: supersedes && { code: supersedes.code, issuedAt: supersedes.issuedAt, changeNote },
  };
  const frozen = { ...report, about: { ...report.about, issue: copy } };
  const pages = await pdfOf(frozen);
  const json = evidenceOf(frozen);
  const { sha256 } = await ask('originals.keep', openedCase().caseId, pages);
  if (sha256 !== (await hashOf(pages))) throw new PlanError(WORDS.notKept);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const isIssued = await run('assessment.issue', {
    issuedId: stamp.newId() as IssuedId,
    assessmentId: assessment.id,
    rev: assessment.rev,
    number,
    issuedAt,
    marking: frozen.about.marking,
    pdf: { sha256, byteLength: pages.byteLength },
    evidence: { json, sha256: await hashOf(json) },
    supersedes: supersedes?.id ?? null,
    changeNote: supersedes ? changeNote : '',
    despite: errors > 0 ? { errors, reason } : null,
  });
  if (isIssued) notify('success', WORDS.issued(code), 'edit.undo');
  return isIssued;
}
