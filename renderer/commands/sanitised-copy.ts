import { findLeaks, type Leak } from '../../shared/analysis/find-leaks.ts';
import { buildReportDocument } from '../../shared/analysis/report-document.ts';
import type { ReportDocument } from '../../shared/analysis/report-model.ts';
import { sanitiseCase } from '../../shared/analysis/sanitise-case.ts';
import type { SanitiseOptions } from '../../shared/analysis/sanitise-options.ts';
import {
  type WithheldString,
  type WithheldStrings,
  withheldStrings,
} from '../../shared/analysis/withheld-strings.ts';
import { isRightToLeft } from '../../shared/lib/right-to-left.ts';
import type { AssessmentId } from '../../shared/model/assessment.ts';
import type { CaseSnapshot } from '../../shared/model/case-snapshot.ts';
import type { Claim } from '../../shared/model/claim.ts';
import { SANITISE_WORDS as WORDS } from '../../shared/words/sanitised.ts';
import { openedCase } from '../db/opened-case.ts';
import { readCase } from '../db/read-case.ts';
import { ask } from '../platform.ts';
import { flushDrafts } from '../state/drafts.ts';
import { notify } from '../state/notices.ts';
import { runTask } from '../state/tasks.ts';
import { proofOf } from '../workers/prove-withheld-client.ts';
import type { FoundWithheld } from '../workers/prove-withheld-job.ts';
import { pdfOf } from './assessment-output.ts';
import { PlanError } from './planner.ts';

/** A sanitised copy before it is printed. */
export interface SanitisedDraft {
  readonly report: ReportDocument;
  readonly onlyDescribed: readonly Claim[];
  readonly withheld: WithheldStrings;
  /** What the analyst's own text still says. */
  readonly leaks: readonly Leak[];
  readonly sourcesInCase: number;
}

/** The case as it stands, typed words included. */
export async function caseToSanitise(): Promise<CaseSnapshot> {
  await flushDrafts();
  return readCase(openedCase().db);
}

export function sanitisedDraft(
  snapshot: CaseSnapshot,
  assessmentId: AssessmentId,
  options: SanitiseOptions,
): SanitisedDraft {
  const left = sanitiseCase(snapshot, assessmentId, options);
  const { sanitised } = left;
  const report = buildReportDocument(left.snapshot, assessmentId, { sanitised });
  const withheld = withheldStrings(snapshot, left.snapshot);
  return {
    report,
    onlyDescribed: left.onlyDescribed,
    withheld,
    leaks: findLeaks(report, withheld.strings),
    sourcesInCase: snapshot.sources.length,
  };
}

/** Pages in which none of the strings is, and how that was found; or what was found in them. */
export type ProvedPages =
  | { readonly bytes: Uint8Array; readonly proof: string }
  | { readonly found: readonly FoundWithheld[] };

/** Prints a sanitised copy and reads the finished bytes again. Accepted strings may stand in it. */
export async function printSanitised(
  { report, withheld }: SanitisedDraft,
  accepted: ReadonlySet<WithheldString>,
): Promise<ProvedPages> {
  const bytes = await runTask(WORDS.printing(report.about.code), () => pdfOf(report));
  const strings = withheld.strings.filter((string) => !accepted.has(string));
  const answer = await runTask(WORDS.proving, () => proofOf({ bytes, strings }));
  if (!answer.ok) throw new PlanError(WORDS.unproved[answer.why]);
  if (answer.found.length > 0) return { found: answer.found };
  const turned = strings.filter(({ text }) => isRightToLeft(text)).length;
  return { bytes, proof: WORDS.proof(answer.searched, accepted.size, turned) };
}

/** Asks where to, and saves pages that were proved; answers whether they were saved. */
export async function saveSanitised(
  { about }: ReportDocument,
  { bytes, proof }: { readonly bytes: Uint8Array; readonly proof: string },
): Promise<boolean> {
  const cut = about.sanitised?.cut ?? about.marking;
  const saved = await ask('files.save', WORDS.fileName(about.code, about.title, cut), bytes);
  if (saved) notify('success', WORDS.saved(saved.name, proof));
  return saved !== null;
}
