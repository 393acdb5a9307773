import { type WordRow, wordsOf } from './words-of.ts';

/** The same words in two texts, in UTF-16 units, ends excluded. */
export interface SharedRun {
  readonly aStart: number;
  readonly aEnd: number;
  readonly bStart: number;
  readonly bEnd: number;
}

/** Fewest words of a run that says something; Han and kana are counted by characters. */
export const LEAST_RUN = 8;

/**
 * Runs of the same words in both texts, each as long as it can be, in the order of the first text, where they do not
 * overlap. Case and punctuation do not count.
 */
export function sharedRuns(a: string, b: string, least: number = LEAST_RUN): readonly SharedRun[] {
  return sharedWordRuns(wordsOf(a), wordsOf(b), least).map(({ aStart, aEnd, bStart, bEnd }) => ({
    aStart,
    aEnd,
    bStart,
    bEnd,
  }));
}

export interface CountedRun extends SharedRun {
  readonly words: number;
  /** Index of the first word in each row. */
  readonly aWord: number;
  readonly bWord: number;
}

/** As {@link sharedRuns}, for texts that have been parted into words already. */
export function sharedWordRuns(a: WordRow, b: WordRow, least: number): readonly CountedRun[] {
  const size = Math.max(1, Math.min(least, SEED));
  if (a.count < size || b.count < size) return [];
  const places = placesOf(b, size);
  const runs: CountedRun[] = [];
  let at = 0;
  while (at + size <= a.count) {
    const { words, bWord } = longestFrom(a, at, b, places.get(seedAt(a, at, size)) ?? []);
    if (words < Math.max(1, least)) {
      at += 1;
      continue;
    }
    runs.push({
      words,
      aWord: at,
      bWord,
      aStart: a.starts[at] ?? 0,
      aEnd: a.ends[at + words - 1] ?? 0,
      bStart: b.starts[bWord] ?? 0,
      bEnd: b.ends[bWord + words - 1] ?? 0,
    });
    at += words;
  }
  return runs;
}

/** Words that are looked up together before a run is followed. */
const SEED = 4;
/** Places of one seed that are followed: a text that says the same words ever again must not cost a minute. */
const MOST_PLACES = 64;

function seedAt(row: WordRow, at: number, size: number): number {
  let seed = 0;
  for (let index = at; index < at + size; index++)
    seed = (Math.imul(seed, 31) + (row.hashes[index] ?? 0)) | 0;
  return seed;
}

function placesOf(row: WordRow, size: number): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>();
  for (let at = 0; at + size <= row.count; at++) {
    const seed = seedAt(row, at, size);
    const found = places.get(seed);
    if (!found) places.set(seed, [at]);
    else if (found.length < MOST_PLACES) found.push(at);
  }
  return places;
}

function longestFrom(
  a: WordRow,
  at: number,
  b: WordRow,
  places: readonly number[],
): { readonly words: number; readonly bWord: number } {
  let best = { words: 0, bWord: 0 };
  for (const bWord of places) {
    let words = 0;
    while (
      at + words < a.count &&
      bWord + words < b.count &&
      a.hashes[at + words] === b.hashes[bWord + words]
    ) {
      words += 1;
    }
    if (words > best.words) best = { words, bWord };
  }
  return best;
}
