/** Milliseconds without a step that end a sitting. */
export const SITTING_PAUSE = 30 * 60 * 1000;

/** A run of steps without a long pause, within one day. */
export interface Sitting<S> {
  /** In the order of the journal, which is the order of their numbers whatever the clock said. */
  readonly steps: readonly S[];
  readonly from: string;
  readonly until: string;
  /** The clock of the machine stood earlier here than at the step before. */
  readonly isClockBack: boolean;
}

/**
 * Cuts steps into sittings, oldest first. Their order is never changed: where the clock was set back, a new sitting
 * begins and says so. `dayOf` tells the analyst's own day of a moment.
 */
export function sittingsOf<S extends { readonly at: string }>(
  steps: readonly S[],
  dayOf: (moment: string) => string,
): readonly Sitting<S>[] {
  const runs: { steps: S[]; isClockBack: boolean }[] = [];
  let last: S | undefined;
  for (const step of steps) {
    const run = runs.at(-1);
    const gap = last ? Date.parse(step.at) - Date.parse(last.at) : Infinity;
    const isClockBack = gap < 0;
    if (run && last && !isClockBack && gap < SITTING_PAUSE && dayOf(step.at) === dayOf(last.at)) {
      run.steps.push(step);
    } else runs.push({ steps: [step], isClockBack });
    last = step;
  }
  return runs.map((run) => ({
    ...run,
    from: run.steps[0]?.at ?? '',
    until: run.steps.at(-1)?.at ?? '',
  }));
}
