import { evenOf, evenUnit } from './even-text.ts';
import { DIGIT, END_OF_ALPHABETS, kindAt, LETTER } from './letter-kinds.ts';

export interface FoundPhrase<T> {
  readonly phrase: string;
  readonly values: readonly T[];
}

/** Only a beginning of phrases, or the last of a chain. */
const NONE = -1;

/**
 * Phrases that are looked for in a text, each with what it stands for. It is a table of the hashes of every beginning of
 * a phrase up to the end of a word of it: most words of a text begin no phrase, and one look tells. Phrases are even and
 * not empty. One that begins with a letter of an alphabet is not found inside a word of the text; in other scripts each
 * character counts as a word.
 */
export class PhraseTable<T> {
  readonly #phrases: string[] = [];
  readonly #values: T[] = [];
  /** By hash, the phrase that was added last, and from each to the one before it with the same hash. */
  readonly #beginnings = new Map<number, number>();
  readonly #before: number[] = [];
  readonly #firsts = new Set<number>();
  /** Finds places at which a phrase may begin; null until it is needed. */
  #beginning: RegExp | null = null;

  /** A phrase may be added with several values. */
  add(phrase: string, value: T): void {
    this.#firsts.add(phrase.charCodeAt(0));
    this.#beginning = null;
    const last = phrase.length - 1;
    let hash = 0;
    for (let at = 0; at < last; at += 1) {
      hash = mixed(hash, phrase.charCodeAt(at));
      if (!isInsideWord(phrase, 0, at) && !this.#beginnings.has(hash)) this.#beginnings.set(hash, NONE);
    }
    hash = mixed(hash, phrase.charCodeAt(last));
    this.#before.push(this.#beginnings.get(hash) ?? NONE);
    this.#beginnings.set(hash, this.#phrases.push(phrase) - 1);
    this.#values.push(value);
  }

  /** The first place from there on at which a phrase may begin, -1 for none. Passes over a text many times as fast as asking at each place. */
  nextFrom(text: string, at: number): number {
    const beginning = (this.#beginning ??= beginningOf(this.#firsts));
    beginning.lastIndex = at;
    return beginning.test(text) ? beginning.lastIndex - 1 : -1;
  }

  /** Of the phrases that stand at this place of a text, even or not, the longest that fits. */
  longestAt(
    text: string,
    start: number,
    fits: (found: FoundPhrase<T>, start: number) => boolean,
  ): FoundPhrase<T> | null {
    let longest: FoundPhrase<T> | null = null;
    let hash = 0;
    for (let at = start; at < text.length; at += 1) {
      hash = mixed(hash, evenUnit(text, at));
      if (isInsideWord(text, start, at)) continue;
      const last = this.#beginnings.get(hash);
      if (last === undefined) break;
      const found = last === NONE ? null : this.#foundAt(text, start, at + 1 - start, last);
      if (found && fits(found, start)) longest = found;
    }
    return longest;
  }

  /** What a phrase stands for. */
  valuesOf(phrase: string): readonly T[] {
    let hash = 0;
    for (let at = 0; at < phrase.length; at += 1) hash = mixed(hash, phrase.charCodeAt(at));
    const last = this.#beginnings.get(hash) ?? NONE;
    return this.#foundAt(phrase, 0, phrase.length, last)?.values ?? [];
  }

  /** Of a chain, the phrase of that length which stands there. */
  #foundAt(text: string, start: number, length: number, last: number): FoundPhrase<T> | null {
    const values: T[] = [];
    let found = '';
    for (let index = last; index !== NONE; index = this.#before[index] ?? NONE) {
      const phrase = this.#phrases[index] ?? '';
      if (phrase.length !== length || (phrase !== found && !standsAt(text, start, phrase))) continue;
      found = phrase;
      values.push(this.#values[index] as T);
    }
    return values.length > 0 ? { phrase: found, values: values.reverse() } : null;
  }
}

/** The letter first, as looking back is dear: most letters of a text begin no phrase. */
function beginningOf(firsts: ReadonlySet<number>): RegExp {
  const classes = { inWords: '', others: '' };
  for (let unit = 0; unit < 0x10000; unit += 1) {
    if (!firsts.has(evenOf(unit))) continue;
    const kind = /[A-Za-z0-9]/u.test(String.fromCharCode(unit)) ? 'inWords' : 'others';
    classes[kind] += `\\u${unit.toString(16).padStart(4, '0')}`;
  }
  const inWords = `[${classes.inWords}](?<![A-Za-z0-9].)`;
  return new RegExp(classes.others === '' ? inWords : `${inWords}|[${classes.others}]`, 'gs');
}

/** 30 bits: engines keep a number of that size without an object. */
const mixed = (hash: number, unit: number): number => {
  const next = Math.imul(hash ^ unit, 0x01000193);
  return (next ^ (next >>> 15)) & 0x3fffffff;
};

const isInsideWord = (text: string, start: number, at: number): boolean =>
  evenUnit(text, start) < END_OF_ALPHABETS && isOfWord(text, at) && isOfWord(text, at + 1);

const isOfWord = (text: string, at: number): boolean =>
  text.charCodeAt(at) < END_OF_ALPHABETS && (kindAt(text, at) & (LETTER | DIGIT)) !== 0;

function standsAt(text: string, start: number, phrase: string): boolean {
  for (let at = 0; at < phrase.length; at += 1) {
    if (evenUnit(text, start + at) !== phrase.charCodeAt(at)) return false;
  }
  return true;
}
