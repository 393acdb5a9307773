import { create } from 'zustand';
import type { AssessmentId } from '../../shared/model/assessment.ts';

/** Places in the text of an assessment, between its editor and the panels that speak of it. */
interface Writing {
  /** The unit that holds the cursor, as `shared/analysis/text-units.ts` counts; null between units. */
  readonly caret: { readonly assessmentId: AssessmentId; readonly unit: number | null } | null;
  /** The unit that the editor is to go to; a new object asks again. */
  readonly asked: {
    readonly assessmentId: AssessmentId;
    readonly unit: number;
    /** Whether the editor takes the keyboard. */
    readonly takesKeyboard: boolean;
  } | null;
}

export const useWriting = create<Writing>(() => ({ caret: null, asked: null }));

export function caretAt(assessmentId: AssessmentId, unit: number | null): void {
  const now = useWriting.getState().caret;
  if (now?.assessmentId === assessmentId && now.unit === unit) return;
  useWriting.setState({ caret: { assessmentId, unit } });
}

/** The editor of an assessment is gone. */
export function leaveText(assessmentId: AssessmentId): void {
  if (useWriting.getState().caret?.assessmentId === assessmentId) useWriting.setState({ caret: null });
}

export const goToUnit = (assessmentId: AssessmentId, unit: number, takesKeyboard: boolean): void =>
  useWriting.setState({ asked: { assessmentId, unit, takesKeyboard } });
