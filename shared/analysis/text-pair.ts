import type { WordMap, WordRun } from './anchor-place.ts';
import { firstWordAfter, isSameRun, type TextWords, wordsOfText } from './text-words.ts';
import { mapWords } from './word-diff.ts';

/** Words on each side that speak for a place. */
export const CONTEXT = 8;
/** Adjoining words that tell places with the same words apart, on each side. */
const FAR_CONTEXT = 12;

/** An earlier and a later text, compared word by word. */
export class TextPair {
  readonly old: TextWords;
  readonly later: TextWords;
  readonly #map: Int32Array;

  constructor(oldText: string, newText: string) {
    this.old = wordsOfText(oldText);
    this.later = wordsOfText(newText);
    this.#map = mapWords(this.old, this.later);
  }

  /** The word of the later text that a word of the earlier one became; -1 for none. */
  readonly mapped: WordMap = (word) => this.#map[word] ?? -1;

  /** The words that a span of the earlier text touches; null when there are none. Offsets in UTF-16 units. */
  runOf({ start, end }: { readonly start: number; readonly end: number }): WordRun | null {
    const first = firstWordAfter(this.old, start);
    const over = firstWordAfter(this.old, end - 1);
    const last = (this.old.starts[over] ?? end) < end ? over : over - 1;
    return first <= last ? { first, last } : null;
  }

  /** Whether exactly these words stand at the place. */
  isExact(run: WordRun, place: WordRun): boolean {
    const length = run.last - run.first + 1;
    if (place.last - place.first + 1 !== length) return false;
    return isSameRun(this.old, run.first, this.later, place.first, length);
  }

  /** Where the comparison puts the words, when it puts all of them together unchanged. */
  mappedWhole({ first, last }: WordRun): number | null {
    const place = this.mapped(first);
    for (let word = first; word <= last; word += 1) {
      if (place < 0 || this.mapped(word) !== place + word - first) return null;
    }
    return place;
  }

  /** Whether the comparison goes on unchanged for long on one side, or up to the end of both texts. */
  reaches({ first, last }: WordRun, by: 1 | -1): boolean {
    let word = by === 1 ? last : first;
    for (let steps = 0; steps < FAR_CONTEXT; steps += 1) {
      const next = word + by;
      const isOver = next < 0 || next >= this.old.count;
      if (isOver) return this.mapped(word) === (by === 1 ? this.later.count - 1 : 0);
      if (this.mapped(next) !== this.mapped(word) + by) return false;
      word = next;
    }
    return true;
  }

  /** How many words directly before and after a run are the same as before and after a place. */
  adjoining(at: number, place: number, length: number): number {
    return this.#same(at - 1, place - 1, -1) + this.#same(at + length, place + length, 1);
  }

  /** How many words shortly before and after stand shortly before and after the place too; an end of both texts counts. */
  around(run: WordRun, place: WordRun): number {
    const before = this.#kept(
      { first: Math.max(0, run.first - CONTEXT), last: run.first - 1 },
      { first: Math.max(0, place.first - 2 * CONTEXT), last: place.first - 1 },
    );
    const after = this.#kept(
      { first: run.last + 1, last: Math.min(this.old.count - 1, run.last + CONTEXT) },
      { first: place.last + 1, last: Math.min(this.later.count - 1, place.last + 2 * CONTEXT) },
    );
    const isFirst = run.first === 0 && place.first === 0;
    const isLast = run.last === this.old.count - 1 && place.last === this.later.count - 1;
    return before + after + (isFirst ? 2 : 0) + (isLast ? 2 : 0);
  }

  /** A comparison of some words with some others, whatever stands around them. */
  mapBetween(run: WordRun, place: WordRun): WordMap {
    const map = mapWords(
      { ids: this.old.ids.subarray(run.first, run.last + 1) },
      { ids: this.later.ids.subarray(place.first, place.last + 1) },
    );
    return (word) => {
      const found = map[word - run.first] ?? -1;
      return found < 0 ? -1 : found + place.first;
    };
  }

  /** Words of the earlier text that are no punctuation. */
  lettered({ first, last }: WordRun): number {
    let count = 0;
    for (let word = first; word <= last; word += 1) count += this.old.lettered[word] ?? 0;
    return count;
  }

  #same(word: number, other: number, by: 1 | -1): number {
    for (let step = 0; step < FAR_CONTEXT; step += 1) {
      const [here, there] = [word + by * step, other + by * step];
      const isInside = here >= 0 && there >= 0 && here < this.old.count && there < this.later.count;
      if (!isInside || this.old.ids[here] !== this.later.ids[there]) return step;
    }
    return FAR_CONTEXT;
  }

  #kept(run: WordRun, place: WordRun): number {
    const map = this.mapBetween(run, place);
    let count = 0;
    for (let word = run.first; word <= run.last; word += 1) {
      if (map(word) >= 0) count += this.old.lettered[word] ?? 0;
    }
    return count;
  }
}
