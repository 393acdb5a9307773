import { foldText } from '../lib/folded-text.ts';
import type { WithheldString } from './withheld-strings.ts';

/** A place where something withheld stands after all. */
export interface WithheldHit {
  readonly string: WithheldString;
  /** The words around it, one line. */
  readonly context: string;
}

/** Looks for withheld strings in texts; each is told of once for a text. */
export type FindWithheld = (text: string) => readonly WithheldHit[];

/** Characters of a needle by which it is looked up; a Chinese name has no more than two. */
const KEYS = [4, 2] as const;
/** Shorter needles must begin and end where a word does: five letters stand within many longer words. */
const SURE = 8;
/** Characters of context on each side. */
const AROUND = 30;

interface Needle {
  readonly needle: string;
  readonly string: WithheldString;
}

/** A finder for these strings, to be used on many texts. */
export function withheldFinder(strings: readonly WithheldString[]): FindWithheld {
  const tables = KEYS.map((length) => ({ length, byKey: new Map<string, Needle[]>() }));
  for (const string of strings) {
    for (const needle of string.needles) {
      const table = tables.find(({ length }) => needle.length >= length);
      const key = needle.slice(0, table?.length);
      const group = table?.byKey.get(key);
      if (group) group.push({ needle, string });
      else table?.byKey.set(key, [{ needle, string }]);
    }
  }
  const used = tables.filter(({ byKey }) => byKey.size > 0);
  return (text) => {
    const { text: folded, places } = foldText(text);
    const hits = new Map<WithheldString, WithheldHit>();
    for (const { length, byKey } of used) {
      for (let at = 0; at <= folded.length - length; at += 1) {
        for (const { needle, string } of byKey.get(folded.slice(at, at + length)) ?? []) {
          if (hits.has(string) || !folded.startsWith(needle, at)) continue;
          const start = places[at] ?? 0;
          const last = places[at + needle.length - 1] ?? start;
          if (needle.length < SURE && !isWhole(text, start, last)) continue;
          hits.set(string, { string, context: contextOf(text, start, last) });
        }
      }
    }
    return [...hits.values()];
  };
}

/** Whether no letter or figure stands right before or behind; scripts without blanks know no such ends. */
function isWhole(text: string, start: number, last: number): boolean {
  const first = String.fromCodePoint(text.codePointAt(start) ?? 0);
  if (UNSPACED.test(first)) return true;
  const end = last + String.fromCodePoint(text.codePointAt(last) ?? 0).length;
  return (
    !LETTER_AT_END.test(text.slice(Math.max(0, start - 2), start)) &&
    !LETTER_AT_START.test(text.slice(end, end + 2))
  );
}

const LETTER_AT_END = /[\p{L}\p{N}]$/u;
const LETTER_AT_START = /^[\p{L}\p{N}]/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

const contextOf = (text: string, start: number, last: number): string =>
  text
    .slice(Math.max(0, start - AROUND), last + AROUND)
    .toWellFormed()
    .replace(/\s+/gu, ' ')
    .trim();
