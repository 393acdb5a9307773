import type { StepFate } from '../../../shared/analysis/step-fates.ts';
import { HISTORY_WORDS as WORDS } from '../../../shared/words/history.ts';

/** Says that a step does not hold any more, and what took it back. */
export function FateMark({ fate }: { readonly fate: StepFate }) {
  return (
    <span className="fate-mark">
      {fate.kind === 'undone' ? WORDS.undone(fate.by) : WORDS.dropped(fate.by)}
    </span>
  );
}
