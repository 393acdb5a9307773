import { type WordRow, wordsOf } from './words-of.ts';

/**
 * Fingerprints of a text, by winnowing (Schleimer, Wilkerson and Aiken 2003): of every four neighbouring grams one is
 * kept. Two texts that share eight words in a row share a fingerprint.
 */
export interface Fingerprints {
  readonly hashes: Uint32Array;
  /** UTF-16 offset at which each one begins. */
  readonly starts: Uint32Array;
}

/** Words of a gram; in Han and kana text, characters, which say less each. */
export const GRAM_WORDS = 5;
export const GRAM_CHARACTERS = 8;
/** Neighbouring grams of which one is kept. */
export const WINDOW = 4;

export const fingerprintsOf = (text: string): Fingerprints => fingerprintsOfWords(wordsOf(text));

/** As {@link fingerprintsOf}, for a text that has been parted into words already. */
export function fingerprintsOfWords(row: WordRow): Fingerprints {
  const grams = gramsOf(row);
  const hashes: number[] = [];
  const starts: number[] = [];
  let last = -1;
  for (let from = 0; from < grams.length && (from === 0 || from + WINDOW <= grams.length); from++) {
    const kept = leastOf(grams, from);
    if (kept === last) continue;
    last = kept;
    hashes.push(grams[kept] ?? 0);
    starts.push(row.starts[kept] ?? 0);
  }
  return { hashes: Uint32Array.from(hashes), starts: Uint32Array.from(starts) };
}

/** One hash for every word that a gram can begin at. */
function gramsOf(row: WordRow): readonly number[] {
  const grams: number[] = [];
  for (let at = 0; at < row.count; at++) {
    const end = at + (row.isHan[at] ? GRAM_CHARACTERS : GRAM_WORDS);
    if (end > row.count) break;
    let hash = 0;
    for (let index = at; index < end; index++) hash = (Math.imul(hash, 31) + (row.hashes[index] ?? 0)) | 0;
    grams.push(mix(hash));
  }
  return grams;
}

/** Place of the least gram of the window; of equals the last one, so that fewer are kept. */
function leastOf(grams: readonly number[], from: number): number {
  let kept = from;
  const end = Math.min(grams.length, from + WINDOW);
  for (let at = from + 1; at < end; at++) {
    if ((grams[at] ?? 0) <= (grams[kept] ?? 0)) kept = at;
  }
  return kept;
}

/** Final step of MurmurHash3: neighbouring grams must not have neighbouring hashes. */
function mix(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
