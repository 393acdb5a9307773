import { placeOfRun, type WordRun } from './anchor-place.ts';
import { GramPlaces } from './gram-places.ts';
import { CONTEXT, type TextPair } from './text-pair.ts';
import { gramAt } from './word-diff.ts';

const GRAM = 3;
/** Runs that stand at more places say nothing. */
const MOST_PLACES = 64;
/** Places that lie no farther apart, as a power of two of words, are taken together. */
const LANE_BITS = 4;
const MOST_LANES = 2;

/** Finds words by the runs of three in and around them: each votes for the places where it stands in the later text. */
export class AnchorVote {
  readonly #pair: TextPair;
  readonly #places: GramPlaces;

  constructor(pair: TextPair, runs: readonly WordRun[]) {
    this.#pair = pair;
    const wanted = runs.flatMap((run) => this.#gramsOf(run).map(({ hash }) => hash));
    this.#places = new GramPlaces(pair.later, GRAM, wanted);
  }

  /** The places that most speaks for, best first. */
  placesOf(run: WordRun): readonly WordRun[] {
    const votes = new Map<number, number>();
    for (const { word, hash } of this.#gramsOf(run)) {
      const places = this.#places.of(hash);
      if (places.length > MOST_PLACES) continue;
      for (const place of places) {
        const lane = (place - word) >> LANE_BITS;
        votes.set(lane, (votes.get(lane) ?? 0) + 1 / places.length);
      }
    }
    const votesOf = (lane: number): number => (votes.get(lane) ?? 0) + (votes.get(lane + 1) ?? 0);
    return [...votes.keys()]
      .toSorted((a, b) => votesOf(b) - votesOf(a) || a - b)
      .slice(0, MOST_LANES)
      .flatMap((lane) => this.#placeIn(run, lane) ?? []);
  }

  #placeIn(run: WordRun, lane: number): WordRun | null {
    const wide = this.#widened(run);
    const room = CONTEXT + ((run.last - run.first) >> 2);
    const map = this.#pair.mapBetween(wide, {
      first: Math.max(0, wide.first + (lane << LANE_BITS) - room),
      last: Math.min(this.#pair.later.count, wide.last + ((lane + 2) << LANE_BITS) + room) - 1,
    });
    return placeOfRun(this.#pair.old, run, map);
  }

  #gramsOf(run: WordRun): readonly { readonly word: number; readonly hash: number }[] {
    const { first, last } = this.#widened(run);
    const { ids } = this.#pair.old;
    return Array.from({ length: Math.max(0, last - first + 2 - GRAM) }, (_, index) => ({
      word: first + index,
      hash: gramAt(ids, first + index, GRAM),
    }));
  }

  #widened({ first, last }: WordRun): WordRun {
    return { first: Math.max(0, first - CONTEXT), last: Math.min(this.#pair.old.count - 1, last + CONTEXT) };
  }
}
