import { fingerprintsOfWords } from './fingerprints.ts';
import { isTelling, type ReuseSource, type ReuseText, standsAt } from './reuse-text.ts';
import { type WordRow, wordsOf } from './words-of.ts';

/** Pairs of texts of different sources, the earlier in the list first. */
export type CandidatePairs = Iterable<readonly [ReuseText, ReuseText]>;

/**
 * Pairs that share a fingerprint, and pairs of which one holds a quotation or the title of the other: every text is
 * gone through once, whatever their number.
 */
export function* candidatePairs(
  texts: readonly ReuseText[],
  sources: readonly ReuseSource[],
): CandidatePairs {
  const found = new Set<number>();
  const take = (first: number, second: number): void => {
    if (texts[first]?.source === texts[second]?.source) return;
    found.add(Math.min(first, second) * texts.length + Math.max(first, second));
  };
  pairByFingerprints(texts, take);
  pairByPhrases(texts, sources, take);
  for (const key of [...found].sort((a, b) => a - b)) {
    const [first, second] = [texts[Math.floor(key / texts.length)], texts[key % texts.length]];
    if (first && second) yield [first, second];
  }
}

type Take = (first: number, second: number) => void;

/** Where a fingerprint stands in more texts than this, each is paired with the first ones only. */
const MOST_TEXTS = 32;
const FIRST_TEXTS = 4;

function pairByFingerprints(texts: readonly ReuseText[], take: Take): void {
  const index = new Map<number, number | number[]>();
  for (const [at, { row }] of texts.entries()) {
    for (const hash of new Set(fingerprintsOfWords(row).hashes)) {
      const before = index.get(hash);
      if (before === undefined) index.set(hash, at);
      else if (typeof before === 'number') index.set(hash, [before, at]);
      else before.push(at);
    }
  }
  for (const found of index.values()) {
    if (typeof found === 'number') continue;
    const partners = found.length > MOST_TEXTS ? FIRST_TEXTS : found.length;
    for (let first = 0; first < partners; first++) {
      for (let second = first + 1; second < found.length; second++)
        take(found[first] ?? 0, found[second] ?? 0);
    }
  }
}

interface Phrase {
  /** Indexes of the texts that it points from: those that quote the words, or those that the title is of. */
  readonly texts: readonly number[];
  readonly row: WordRow;
}

/** Words by which a phrase is looked up. */
const KEY_WORDS = 3;

function pairByPhrases(texts: readonly ReuseText[], sources: readonly ReuseSource[], take: Take): void {
  const phrases = new Map<number, Phrase[]>();
  for (const phrase of phrasesOf(texts, sources)) {
    const key = keyAt(phrase.row, 0);
    const found = phrases.get(key);
    if (found) found.push(phrase);
    else phrases.set(key, [phrase]);
  }
  for (const [at, { row }] of texts.entries()) {
    for (let word = 0; word + KEY_WORDS <= row.count; word++) {
      const found = phrases.get(keyAt(row, word));
      if (!found) continue;
      for (const phrase of found) {
        if (standsAt(phrase.row, row, word)) for (const other of phrase.texts) take(other, at);
      }
    }
  }
}

function* phrasesOf(texts: readonly ReuseText[], sources: readonly ReuseSource[]): Iterable<Phrase> {
  for (const [at, { row, quotations }] of texts.entries()) {
    for (const { start, end } of quotations) yield { texts: [at], row: wordsWithin(row, start, end) };
  }
  const textsOf = new Map<number, number[]>();
  for (const [at, { source }] of texts.entries()) textsOf.set(source, [...(textsOf.get(source) ?? []), at]);
  for (const [index, { title }] of sources.entries()) {
    if (isTelling(title)) yield { texts: textsOf.get(index) ?? [], row: wordsOf(title) };
  }
}

function wordsWithin(row: WordRow, start: number, end: number): WordRow {
  let from = 0;
  while (from < row.count && (row.starts[from] ?? 0) < start) from += 1;
  let to = from;
  while (to < row.count && (row.ends[to] ?? 0) <= end) to += 1;
  return {
    count: to - from,
    starts: row.starts.subarray(from, to),
    ends: row.ends.subarray(from, to),
    hashes: row.hashes.subarray(from, to),
    isHan: row.isHan.subarray(from, to),
  };
}

function keyAt(row: WordRow, at: number): number {
  let key = 0;
  for (let index = at; index < at + KEY_WORDS; index++)
    key = (Math.imul(key, 31) + (row.hashes[index] ?? 0)) | 0;
  return key;
}
