import type { SharedRun } from './shared-runs.ts';

/** A place in one text and the place that answers to it in the other, in UTF-16 units. */
interface AlignedPlace {
  readonly a: number;
  readonly b: number;
}

/**
 * Which place of one text answers to a place of another: inside shared words the same word, between them in
 * proportion, and in proportion to the whole where nothing is shared. Shared words that stand in another order than
 * the most of them do not count.
 */
export class AlignedPlaces {
  readonly #places: readonly AlignedPlace[];

  constructor(runs: readonly SharedRun[], aLength: number, bLength: number) {
    const inner = inOrder(runs).flatMap(({ aStart, aEnd, bStart, bEnd }) => [
      { a: aStart, b: bStart },
      { a: aEnd, b: bEnd },
    ]);
    this.#places = [{ a: 0, b: 0 }, ...inner, { a: aLength, b: bLength }];
  }

  /** From the first text to the second, or back. */
  answerTo(offset: number, from: 'a' | 'b'): number {
    const to = from === 'a' ? 'b' : 'a';
    let low = 0;
    let high = this.#places.length - 1;
    while (low < high - 1) {
      const middle = (low + high) >> 1;
      if ((this.#places[middle]?.[from] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    const before = this.#places[low];
    const after = this.#places[high];
    if (!before || !after) return 0;
    const length = after[from] - before[from];
    const share = length > 0 ? Math.max(0, Math.min(1, (offset - before[from]) / length)) : 0;
    return before[to] + share * (after[to] - before[to]);
  }
}

/** Those runs that follow one another in both texts and hold the most together. Runs are in the order of the first text. */
function inOrder(runs: readonly SharedRun[]): readonly SharedRun[] {
  const most = Math.min(runs.length, MOST_RUNS);
  const considered = runs.length > most ? longest(runs, most) : runs;
  const worth: number[] = [];
  const before: number[] = [];
  for (const [index, run] of considered.entries()) {
    let best = -1;
    for (let other = 0; other < index; other += 1) {
      const earlier = considered[other];
      if (!earlier || earlier.bEnd > run.bStart || earlier.aEnd > run.aStart) continue;
      if (best < 0 || (worth[other] ?? 0) > (worth[best] ?? 0)) best = other;
    }
    worth[index] = run.aEnd - run.aStart + (best < 0 ? 0 : (worth[best] ?? 0));
    before[index] = best;
  }
  const chain: SharedRun[] = [];
  let at = worth.indexOf(Math.max(...worth));
  while (at >= 0) {
    const run = considered[at];
    if (run) chain.push(run);
    at = before[at] ?? -1;
  }
  return chain.reverse();
}

/** More are not needed to keep two texts side by side. */
const MOST_RUNS = 1000;

const longest = (runs: readonly SharedRun[], most: number): readonly SharedRun[] => {
  const least = runs.map(({ aStart, aEnd }) => aEnd - aStart).toSorted((a, b) => b - a)[most - 1] ?? 0;
  return runs.filter(({ aStart, aEnd }) => aEnd - aStart >= least).slice(0, most);
};
