import { evenOf, evenUnit } from './even-text.ts';
import { DIGIT, END_OF_ALPHABETS, kindAt, LETTER } from './letter-kinds.ts';

/** Phrases that are looked for in a text. */
export interface PhraseTable {
  /** Quick: false for nearly every place at which none stands. */
  mayBeginAt(text: string, at: number): boolean;
  /** Of the phrases that stand at this place of a text, even or not, the longest that fits. */
  longestAt(text: string, start: number, fits: (phrase: string, start: number) => boolean): string | null;
}

/**
 * A table of the hashes of every beginning of a phrase up to the end of a word of it. Most words of a text begin no phrase,
 * and one look tells. `phrases` are even and not empty. A phrase that begins with a letter of an alphabet is not
 * found inside a word of the text; in other scripts each character counts as a word.
 */
export function phraseTable(phrases: Iterable<string>): PhraseTable {
  const beginnings = new Map<number, readonly string[]>();
  const evenFirsts = new Set<number>();
  for (const phrase of phrases) {
    evenFirsts.add(phrase.charCodeAt(0));
    let hash = 0;
    for (let at = 0; at < phrase.length; at += 1) {
      hash = mixed(hash, phrase.charCodeAt(at));
      const isWhole = at === phrase.length - 1;
      if (!isWhole && isInsideWord(phrase, 0, at)) continue;
      const known = beginnings.get(hash) ?? NONE;
      beginnings.set(hash, isWhole ? [...known, phrase] : known);
    }
  }
  const firsts = Uint8Array.from({ length: 0x10000 }, (_, unit) => Number(evenFirsts.has(evenOf(unit))));
  return {
    mayBeginAt: (text, at) =>
      firsts[text.charCodeAt(at)] === 1 && !(at > 0 && isInsideWord(text, at, at - 1)),
    longestAt(text, start, fits) {
      let longest: string | null = null;
      let hash = 0;
      for (let at = start; at < text.length; at += 1) {
        hash = mixed(hash, evenUnit(text, at));
        if (isInsideWord(text, start, at)) continue;
        const ending = beginnings.get(hash);
        if (!ending) break;
        for (const phrase of ending)
          if (standsAt(text, start, phrase) && fits(phrase, start)) longest = phrase;
      }
      return longest;
    },
  };
}

const NONE: readonly string[] = [];

/** 30 bits: a number that size is a key which engines keep without an object. */
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
