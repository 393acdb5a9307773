import { ENDS_COUNTED, HAN_COUNTERS, PLURALS } from './number-tables.ts';

/** What is counted: the words up to the first plural, and a second thing that "and" joins to it. */
export function countedAt(
  text: string,
  at: number,
  hasUnit: boolean,
): { readonly words: string; readonly end: number } | null {
  const rest = text.slice(at, at + 120);
  const han = hasUnit
    ? null
    : new RegExp(`^${HAN_COUNTERS}(\\p{Script=Han}{1,6}?)(?=[，。、；：]|[的在和与及]|$)`, 'u').exec(rest);
  if (han) return { words: han[1] ?? '', end: at + han[0].length };
  const first = pluralRun(rest, 0);
  if (first === null) return null;
  const joint = /^\sand(?=\s\p{Ll})/u.exec(rest.slice(first));
  const second = joint && pluralRun(rest, first + joint[0].length);
  const end = second ?? first;
  return { words: rest.slice(0, end).trim().replaceAll(/\s+/gu, ' '), end: at + end };
}

const MOST_WORDS = 4;

/** Where the first plural ends, if at most a few words that describe it stand before it. */
function pluralRun(rest: string, from: number): number | null {
  const words = /(?:\s|-)(\p{L}[\p{L}\p{M}’'-]*)/uy;
  words.lastIndex = from;
  for (let count = 0; count < MOST_WORDS; count += 1) {
    const word = words.exec(rest)?.[1];
    if (word === undefined || ENDS_COUNTED.has(word.toLowerCase())) return null;
    if (isPlural(word)) return words.lastIndex;
  }
  return null;
}

const isPlural = (word: string): boolean =>
  PLURALS.has(word.toLowerCase()) || /(?:[^sui’']|ie|u[^s]|[aeo]u)s$/u.test(word);
