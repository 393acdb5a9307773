import { LEAST_RUN, type SharedRun, sharedRuns } from './shared-runs.ts';

/** Fewest words of a run between two short texts: whoever reads them side by side sees at once what is a mere formula. */
const LEAST_SHORT_RUN = 5;
/** UTF-16 units up to which a text is short; longer ones share too many formulas. */
const SHORT_TEXT = 50_000;

/** The same words in two texts, as they are shown to whoever reads both side by side. */
export const besideRuns = (a: string, b: string): readonly SharedRun[] =>
  sharedRuns(a, b, Math.min(a.length, b.length) <= SHORT_TEXT ? LEAST_SHORT_RUN : LEAST_RUN);
