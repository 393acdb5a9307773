import type { TextWords } from './text-words.ts';

/** A run of words, both ends included. */
export interface WordRun {
  readonly first: number;
  readonly last: number;
}

/** For a word of the earlier text its word in the later one; -1 where it does not stand there. */
export type WordMap = (word: number) => number;

/** What a word between two found ones that was not there before takes from them. */
const STRANGER = 0.35;
/** A full stop found again says less than a word. */
const SIGN_WEIGHT = 0.25;

/**
 * Where most of a run of words stands together in the later text. Words found far from the others do not draw the
 * place out; words that took the place of the first or the last ones belong to it. Null when none is found.
 */
export function placeOfRun(old: TextWords, { first, last }: WordRun, map: WordMap): WordRun | null {
  const found = densest(old, { first, last }, map);
  if (!found) return null;
  return {
    first: Math.max(0, map(found.first) - before(first, found.first, map)),
    last: map(found.last) + after(last, found.last, map, old.count),
  };
}

/** From the first to the last found word of the part that is worth most. */
function densest(old: TextWords, { first, last }: WordRun, map: WordMap): WordRun | null {
  let best: WordRun | null = null;
  let bestWorth = 0;
  let start = -1;
  let worth = 0;
  let previous = -1;
  for (let word = first; word <= last; word += 1) {
    const place = map(word);
    if (place < 0) continue;
    const own = old.lettered[word] === 1 ? 1 : SIGN_WEIGHT;
    const strangers = previous < 0 ? 0 : place - map(previous) - (word - previous);
    const going = worth - STRANGER * Math.max(0, strangers);
    if (previous < 0 || going <= 0) {
      start = word;
      worth = own;
    } else worth = going + own;
    if (worth > bestWorth) {
      best = { first: start, last: word };
      bestWorth = worth;
    }
    previous = word;
  }
  return best;
}

/** How many words before the first found one took the place of the quoted words that are missing there. */
function before(first: number, found: number, map: WordMap): number {
  if (found === first) return 0;
  let outside = found - 1;
  while (outside >= first - FARTHEST && outside >= 0 && map(outside) < 0) outside -= 1;
  const edge = outside < 0 ? -1 : map(outside);
  if (outside >= first || outside < first - FARTHEST) return 0;
  return replaced({ missing: found - outside - 1, there: map(found) - edge - 1, wanted: found - first });
}

/** The same after the last found word. */
function after(last: number, found: number, map: WordMap, count: number): number {
  if (found === last) return 0;
  let outside = found + 1;
  while (outside <= last + FARTHEST && outside < count && map(outside) < 0) outside += 1;
  if (outside <= last || outside > last + FARTHEST || outside >= count) return 0;
  return replaced({
    missing: outside - found - 1,
    there: map(outside) - map(found) - 1,
    wanted: last - found,
  });
}

const FARTHEST = 8;

/** As many words for as many: one for one. Only quoted words missing: whatever stands there instead, if it is not too much. */
function replaced(gap: {
  readonly missing: number;
  readonly there: number;
  readonly wanted: number;
}): number {
  if (gap.there === gap.missing) return gap.wanted;
  return gap.missing === gap.wanted && gap.there > 0 && gap.there <= 2 * gap.missing + 2 ? gap.there : 0;
}
