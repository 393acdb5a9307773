import { partsFor } from '../../shared/analysis/check-parts.ts';
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
}

let last: Asked | null = null;

/** Has an assessment read by the checker, with the text as it stands in the editor; asked twice, it is read once. */
export async function checkText(asked: Asked): Promise<void> {
  const { assessment, body, grounds } = asked;
  if (last?.assessment === assessment && last.body === body && last.grounds === grounds) return;
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
    if (findings) updateChecking({ checked: { assessmentId, body, findings, problem: null } });
  } catch (error) {
    if (last !== asked) return;
    last = null;
    const { checked } = useChecking.getState();
    const findings = checked?.assessmentId === assessmentId ? checked.findings : [];
    const problem = error instanceof Error ? error.message : String(error);
    updateChecking({ checked: { assessmentId, body, findings, problem } });
  }
}
