import type { SharedRun } from '../../../../shared/analysis/shared-runs.ts';
import type { TextSide } from './text-side.ts';

/** Painted under every mark. */
const BELOW_MARKS = -1;

/**
 * Marks the words that two texts share in both of them: with a highlight, and with the number of each run in the
 * margin of the block in which it begins. Answers how to take all of it away again.
 */
export function paintShared(a: TextSide, b: TextSide, runs: readonly SharedRun[]): () => void {
  const highlight = new Highlight();
  highlight.priority = BELOW_MARKS;
  const numbers = new Map<HTMLElement, number[]>();
  for (const [index, { aStart, aEnd, bStart, bEnd }] of runs.entries()) {
    for (const range of [...a.rangesOf(aStart, aEnd), ...b.rangesOf(bStart, bEnd)]) highlight.add(range);
    for (const block of [a.blockOf(aStart), b.blockOf(bStart)]) {
      if (block) numbers.set(block, [...(numbers.get(block) ?? []), index + 1]);
    }
  }
  CSS.highlights.set('beside-shared', highlight);
  for (const [block, list] of numbers) block.dataset['shared'] = signOf(list);
  return () => {
    if (CSS.highlights.get('beside-shared') === highlight) CSS.highlights.delete('beside-shared');
    for (const block of numbers.keys()) delete block.dataset['shared'];
  };
}

/** Marks the run that was come to, in both texts. Answers how to take it away again. */
export function paintCurrent(a: TextSide, b: TextSide, run: SharedRun): () => void {
  const highlight = new Highlight(...a.rangesOf(run.aStart, run.aEnd), ...b.rangesOf(run.bStart, run.bEnd));
  CSS.highlights.set('beside-current', highlight);
  return () => {
    if (CSS.highlights.get('beside-current') === highlight) CSS.highlights.delete('beside-current');
  };
}

/** More numbers do not fit into the margin. */
const MOST_NUMBERS = 2;

/** As `3`, `3 4`, or `3 +2` for more. */
function signOf(numbers: readonly number[]): string {
  const sorted = [...new Set(numbers)].toSorted((a, b) => a - b);
  const [first = 0] = sorted;
  return sorted.length <= MOST_NUMBERS ? sorted.join(' ') : `${first} +${sorted.length - 1}`;
}
