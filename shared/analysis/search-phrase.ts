import type { SearchRange } from './search-answer.ts';
import type { SearchWords } from './search-query.ts';
import { type SearchTokens, searchTokens } from './search-tokens.ts';

/** Words to look for, in the form in which they are indexed. */
export interface SearchPhrase {
  /** One at least. */
  readonly words: readonly string[];
  /** Whether the last one may go on. */
  readonly isPrefix: boolean;
  /** Whether the last one is a pair of characters, so that a place ends behind the second. */
  readonly endsInPair: boolean;
  /** Where they must stand as they were typed. */
  readonly exact: ExactWords | null;
  /** Finds them in a plain text; null where the words are not plain themselves. */
  readonly pattern: RegExp | null;
}

interface ExactWords {
  /** The beginning, in either form that a text may have it in: a text without it need not be read. */
  readonly probes: readonly string[];
  /** From the first letter to the last. */
  readonly core: string;
  /** Signs typed before the first letter, and after the last. */
  readonly before: string;
  readonly after: string;
}

/** A place of a phrase, in words and in UTF-16 units, ends excluded. */
export interface PhrasePlace {
  readonly first: number;
  readonly afterLast: number;
  readonly start: number;
  readonly end: number;
}

/** Null where nothing is left to look for. */
export function searchPhrase({ words: typed, isPrefix }: SearchWords, isExact: boolean): SearchPhrase | null {
  const { words, starts, ends, forms } = searchTokens(typed);
  if (words.length === 0) return null;
  // The pair before it already holds the last of several characters, and the text may go on behind it.
  const endsInPair = forms.at(-2) === 'pair';
  const start = starts[0] ?? 0;
  const end = ends.at(-1) ?? 0;
  const core = comparable(typed.slice(start, end));
  const indexed = endsInPair ? words.slice(0, -1) : words;
  return {
    words: indexed,
    pattern: patternOf(indexed, isPrefix),
    isPrefix: isPrefix || (!endsInPair && forms.at(-1) === 'unit'),
    endsInPair,
    exact: isExact
      ? {
          core,
          probes: probesOf(core),
          before: comparable(typed.slice(0, start)),
          after: isPrefix ? '' : comparable(typed.slice(end)),
        }
      : null,
  };
}

/** Whether reading the text is worth while. */
export const mayStandIn = ({ exact }: SearchPhrase, text: string): boolean =>
  exact === null || exact.probes.some((probe) => text.includes(probe));

/** Every place of the phrase in a text, in order. */
export function placesOf(phrase: SearchPhrase, tokens: SearchTokens, text: string): readonly PhrasePlace[] {
  const { words, starts, ends } = tokens;
  const length = phrase.words.length;
  const places: PhrasePlace[] = [];
  for (let first = 0; first + length <= words.length; first += 1) {
    if (!standsAt(phrase, words, first)) continue;
    const last = first + length - (phrase.endsInPair ? 0 : 1);
    const start = starts[first] ?? 0;
    const end = ends[last] ?? start;
    if (phrase.exact && !isExactly(phrase.exact, phrase.isPrefix, text, start, end)) continue;
    places.push({ first, afterLast: first + length, start, end });
  }
  return places;
}

/**
 * The same in a plain text, which need not be cut into words for it; null where it must be, to know what is a word
 * there.
 */
export function rangesInPlain(phrase: SearchPhrase, text: string): readonly SearchRange[] | null {
  const { pattern, exact, isPrefix } = phrase;
  if (!pattern || !PLAIN_TEXT.test(text)) return null;
  const ranges: SearchRange[] = [];
  // A copy of the pattern for each text, as matchAll makes one, would be compiled for each.
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const { index: start } = match;
    const end = pattern.lastIndex;
    if (!exact || isExactly(exact, isPrefix, text, start, end)) ranges.push({ start, end });
  }
  return ranges;
}

/** ASCII, and signs that part words: dashes, quotation marks, currencies. Nothing here is folded but the case. */
const PLAIN_TEXT =
  /^[\0-\x7f\u00a0-\u00a9\u00ab\u00ac\u00ae-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u2010-\u2027\u2030-\u205e\u20a0-\u20c0]*$/;

function patternOf(words: readonly string[], isPrefix: boolean): RegExp | null {
  if (!words.every((word) => /^[0-9a-z]+$/.test(word))) return null;
  const run = words.join('[^0-9A-Za-z]+');
  return new RegExp(`(?<![0-9A-Za-z])${run}${isPrefix ? '[0-9A-Za-z]*' : '(?![0-9A-Za-z])'}`, 'gi');
}

function standsAt({ words, isPrefix }: SearchPhrase, text: readonly string[], first: number): boolean {
  const last = words.length - 1;
  for (let at = 0; at < last; at += 1) if (text[first + at] !== words[at]) return false;
  const found = text[first + last] ?? '';
  const wanted = words[last] ?? '';
  return isPrefix ? found.startsWith(wanted) : found === wanted;
}

function isExactly(
  { core, before, after }: ExactWords,
  isPrefix: boolean,
  text: string,
  start: number,
  end: number,
): boolean {
  const found = comparable(text.slice(start, end));
  return (
    (isPrefix ? found.startsWith(core) : found === core) &&
    comparable(text.slice(Math.max(0, start - before.length), start)) === before &&
    comparable(text.slice(end, end + after.length)) === after
  );
}

/** The same letters in the same form, and one blank for any blanks: lines break anywhere. */
const comparable = (text: string): string => text.normalize('NFC').replaceAll(/\s+/gu, ' ');

function probesOf(core: string): readonly string[] {
  const first = core.split(' ')[0] ?? '';
  return [...new Set([first, first.normalize('NFD')])];
}
