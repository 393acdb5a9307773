import { create } from 'zustand';
import type { CheckFinding } from '../../shared/analysis/check-finding.ts';
import type { AssessmentId } from '../../shared/model/assessment.ts';
import type { RichText } from '../../shared/model/rich-text.ts';

/** What the checker made of a text. */
export interface Checked {
  readonly assessmentId: AssessmentId;
  /** The very text that was read. */
  readonly body: RichText;
  readonly findings: readonly CheckFinding[];
  /** Why it could not be read; what was found before stays. */
  readonly problem: string | null;
}

interface Checking {
  /** The text in the editor, typed words included, while it is open. */
  readonly draft: { readonly assessmentId: AssessmentId; readonly body: RichText } | null;
  readonly checked: Checked | null;
  /** The finding that was gone to. */
  readonly current: string | null;
}

export const useChecking = create<Checking>(() => ({ draft: null, checked: null, current: null }));

export const updateChecking = (change: Partial<Checking>): void => useChecking.setState(change);
