import type { Step } from '../model/history.ts';

/** What became of a step: taken back and not done again since, or given up. */
export interface StepFate {
  readonly kind: 'undone' | 'dropped';
  /** The step that did it. */
  readonly by: number;
}

/** The steps that do not hold any more, by their number. `steps` are in journal order. */
export function stepFates(
  steps: readonly Pick<Step, 'seq' | 'kind' | 'of'>[],
): ReadonlyMap<number, StepFate> {
  const fates = new Map<number, StepFate>();
  for (const { seq, kind, of } of steps) {
    if (kind === 'undo') fates.set(of, { kind: 'undone', by: seq });
    else if (kind === 'redo') fates.delete(of);
    else if (kind === 'drop' && !fates.has(of)) fates.set(of, { kind: 'dropped', by: seq });
  }
  return fates;
}
