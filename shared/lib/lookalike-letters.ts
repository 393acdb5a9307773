interface Span {
  readonly start: number;
  readonly end: number;
}

/** Letters of Cyrillic and Greek that look like Latin ones, and the Latin ones that look like these. */
const CYRILLIC = 'аеорсухіјѕһԁԛԝАВЕЗКМНОРСТУХІЈЅҺԌԚԜ';
const GREEK = 'ονρικυΑΒΕΖΗΙΚΜΝΟΡΤΥΧϲϳ';
const LATIN = 'aeopcyxijshdqwABE3KMHOPCTYXIJSGQWvknuZN';

const LATIN_LETTER = /[A-Za-z\u00c0-\u024f]/;
const OTHER_LETTER = /[\u0370-\u052f]/;

/** Where Latin stands beside Cyrillic or Greek within a word, accents between them left aside. */
const MIXED =
  /[A-Za-z\u00c0-\u024f][\u0300-\u036f]*[\u0370-\u052f]|[\u0370-\u052f][\u0300-\u036f]*[A-Za-z\u00c0-\u024f]/g;

const LONGEST_WORD = 60;
/** A text with more of them is no text that somebody reads. */
const MOST = 10_000;
const WORD_BEFORE = /[\p{L}\p{M}]*$/u;
const WORD_AFTER = /^[\p{L}\p{M}]*/u;

/**
 * Letters of another script in a word that they look at home in: the Cyrillic `а` in `bаnk`. Only where all the
 * letters of the rarer script look like letters of the other, so that `μm` and `β-Carotin` are left alone.
 */
export function lookalikesIn(text: string): readonly Span[] {
  if (!/[\u0370-\u03ff\u0400-\u052f]/u.test(text)) return [];
  const found: Span[] = [];
  let past = 0;
  for (const { index } of text.matchAll(MIXED)) {
    if (index < past) continue;
    const before = WORD_BEFORE.exec(text.slice(Math.max(past, index - LONGEST_WORD), index))?.[0] ?? '';
    const after = WORD_AFTER.exec(text.slice(index, index + LONGEST_WORD))?.[0] ?? '';
    const start = index - before.length;
    past = index + after.length;
    found.push(...lookalikesOf(before + after, start));
    if (found.length > MOST) break;
  }
  return found;
}

function lookalikesOf(word: string, start: number): readonly Span[] {
  const latin = placesOf(word, LATIN_LETTER);
  const others = placesOf(word, OTHER_LETTER);
  const isMostlyLatin = latin.length >= others.length;
  const [few, alike] = isMostlyLatin ? [others, CYRILLIC + GREEK] : [latin, LATIN];
  if (latin.length + others.length < 3 || !few.every((at) => alike.includes(word.charAt(at)))) return [];
  return few.map((at) => ({ start: start + at, end: start + at + 1 }));
}

const placesOf = (word: string, script: RegExp): readonly number[] =>
  Array.from({ length: word.length }, (_, at) => at).filter((at) => script.test(word.charAt(at)));
