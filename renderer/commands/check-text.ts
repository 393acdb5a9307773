import { partsFor } from '../../shared/analysis/check-parts.ts';
import { figureFindings } from '../../shared/analysis/figure-findings.ts';
import type { ReportFigure } from '../../shared/analysis/figures/report-figure.ts';
import type { Assessment } from '../../shared/model/assessment.ts';
import type { RichText } from '../../shared/model/rich-text.ts';
import { openedCaseOrNull } from '../db/opened-case.ts';
import { type CheckGrounds, textsOf } from '../db/queries-checking.ts';
import { updateChecking, useChecking } from '../state/checked.ts';
import { findingsIn } from '../workers/check-client.ts';

interface Asked {
  readonly assessment: Assessment;
  readonly body: RichText;
  readonly grounds: CheckGrounds;
  /** As the case stands; those of a text that is still being typed may not be drawn yet. */
  readonly figures: readonly ReportFigure[];
}

const KEYS = ['assessment', 'body', 'grounds', 'figures'] as const;

let last: Asked | null = null;

/** Has an assessment read by the checker, with the text as it stands in the editor; asked twice, it is read once. */
export async function checkText(asked: Asked): Promise<void> {
  const { assessment, body, grounds, figures } = asked;
  if (last && KEYS.every((key) => last?.[key] === asked[key])) return;
  const opened = openedCaseOrNull();
  // A window that is just letting go of its case asks for nothing any more.
  if (!opened) return;
  last = asked;
  const assessmentId = assessment.id;
  const { templates, ...rest } = grounds;
  try {
    const findings = await findingsIn(
      { assessment: { ...assessment, body }, parts: partsFor(assessment.template, templates), ...rest },
      (ids) => textsOf(opened.db, ids),
    );
    if (!findings) return;
    const all = [...findings, ...figureFindings(body, figures)];
    updateChecking({ checked: { assessmentId, body, findings: all, problem: null } });
  } catch (error) {
    if (last !== asked) return;
    last = null;
    const { checked } = useChecking.getState();
    const findings = checked?.assessmentId === assessmentId ? checked.findings : [];
    const problem = error instanceof Error ? error.message : String(error);
    updateChecking({ checked: { assessmentId, body, findings, problem } });
  }
}
