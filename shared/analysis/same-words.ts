import type { WordRun } from './anchor-place.ts';
import { GramPlaces } from './gram-places.ts';
import { isSameRun, type TextWords } from './text-words.ts';
import { gramAt } from './word-diff.ts';

const LONGEST = 3;
/** Places that are looked at for one run of words. */
const MOST_PLACES = 2000;

/** Where certain runs of words of one text stand, letter for letter, in another or in the same. */
export class SameWords {
  readonly #of: TextWords;
  readonly #in: TextWords;
  readonly #bySize: readonly GramPlaces[];

  constructor(of: TextWords, within: TextWords, runs: readonly WordRun[]) {
    this.#of = of;
    this.#in = within;
    this.#bySize = Array.from({ length: LONGEST }, (_, index) => {
      const wanted = runs.map((run) => keyOf(run)).filter(({ gram }) => gram === index + 1);
      return new GramPlaces(
        within,
        index + 1,
        wanted.map(({ at, gram }) => gramAt(of.ids, at, gram)),
      );
    });
  }

  /** Words at which the run stands, in order; null when there are too many to look at. */
  placesOf(run: WordRun): readonly number[] | null {
    const { at, gram } = keyOf(run);
    const places = this.#bySize[gram - 1]?.of(gramAt(this.#of.ids, at, gram)) ?? [];
    if (places.length > MOST_PLACES) return null;
    const length = run.last - run.first + 1;
    return places
      .map((place) => place - (at - run.first))
      .filter((place) => isSameRun(this.#of, run.first, this.#in, place, length));
  }
}

/** The words in the middle of a run, by which it is looked for. */
function keyOf({ first, last }: WordRun): { readonly at: number; readonly gram: number } {
  const length = last - first + 1;
  const gram = Math.min(length, LONGEST);
  return { at: first + ((length - gram) >> 1), gram };
}
