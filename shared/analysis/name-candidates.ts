import { sentencesOf } from '../lib/sentences.ts';
import type { EntityType } from '../model/entity.ts';
import { endsOf } from './alias-finder.ts';
import { type NameRun, type NameWord, nameRuns } from './name-runs.ts';
import {
  DAYS_AND_MONTHS,
  NATIONALITIES,
  NO_NAMES,
  PERSON_AFTER,
  PERSON_BEFORE,
  SENTENCE_OPENERS,
  TITLE_AFTER,
  TYPE_WORDS,
} from './name-tables.ts';
import type { NamePart } from './new-names.ts';

/** Words in capitals that may be a name. */
export interface NameCandidate {
  readonly name: string;
  readonly type: EntityType | null;
  readonly hasTitle: boolean;
}

/**
 * Runs of words in capitals that may be names. A single word at the start of a sentence counts only where it has its
 * capital elsewhere too, alone or at an end of a longer name, and a word that the text also writes small is no name by itself.
 */
export function nameCandidates(
  text: string,
  parts: readonly NamePart[],
  language: string,
  knownNames: Iterable<string> = [],
): readonly NameCandidate[] {
  const found = parts.flatMap(({ start, end }) => inPart(text.slice(start, end), language));
  const inside = new Set(found.filter(({ isFirst }) => !isFirst).map(({ name }) => name));
  const ends = new Set([...found.map(({ name }) => name), ...knownNames].flatMap(endsOf));
  const small = new Set(text.match(/(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}]*/gu));
  return found.filter(({ name, isFirst, hasTitle }) => {
    if (name.includes(' ') || hasTitle || /^(?:\p{Lu}\.?)+$/u.test(name)) return true;
    return (!isFirst || inside.has(name) || ends.has(name)) && !small.has(name.toLowerCase());
  });
}

/** Most words of a title are in capitals, and say nothing about names. */
export function isTitleCase({ isHeading }: NamePart, words: string): boolean {
  const long = words.match(/\p{L}{4,}/gu) ?? [];
  const capitals = long.filter((word) => /^\p{Lu}/u.test(word)).length;
  const isSentence = /[.!?。][”"’')\]]*$/u.test(words.trim());
  return long.length > 1 && capitals >= long.length * MOST_IN_CAPITALS && (isHeading || !isSentence);
}

const MOST_IN_CAPITALS = 0.6;

/** What the words of a name say about its type: the last one, or the one before "of". */
export function typeByWords(name: string): EntityType | null {
  const words = name.split(' ');
  const head = words.includes('of') ? words[words.indexOf('of') - 1] : words.at(-1);
  const types = [head ?? '', ...words].flatMap((word) => TYPE_WORDS.get(word) ?? []);
  return types[0] ?? null;
}

function inPart(text: string, language: string): readonly (NameCandidate & { readonly isFirst: boolean })[] {
  const starts = new Set(
    sentencesOf(text, language || undefined).map(({ start }) => firstLetter(text, start)),
  );
  return nameRuns(text).flatMap((run) => {
    const at = run.words[0]?.start ?? 0;
    const isFirst = starts.has(at) || OPENING.test(text.slice(Math.max(0, at - 12), at));
    const words = trimmed(run, isFirst);
    const [first, last] = [words[0], words.at(-1)];
    if (!first || !last) return [];
    const name = text.slice(first.start, last.end).replaceAll(/\s+/gu, ' ');
    if (!isName(name, words)) return [];
    const before = text.slice(Math.max(0, first.start - 24), first.start);
    const after = text.slice(last.end, last.end + 90);
    const hasTitle = run.hasTitle || TITLE_AFTER.test(after);
    const type = hasTitle ? 'person' : (typeByWords(name) ?? typeAround(name, before, after));
    return [{ name, hasTitle, type, isFirst: isFirst && first === run.words[0] }];
  });
}

/** Quotation marks and list numbers at the start of a sentence. */
const OPENING = /(?:^|[.!?:。]\s?)["'“‘«(]+$|(?:^|\s)[(]?(?:[IVXLC]+|\d+|\p{L})[.)]\s?$/u;

const firstLetter = (text: string, from: number): number => {
  const letter = /[\p{L}\p{N}]/gu;
  letter.lastIndex = from;
  return letter.exec(text)?.index ?? from;
};

/** Leaves out what begins sentences, a day or month in front, a day at the end (May is a surname), and a plain adjective before a name: "Orvian Ada Orr". */
function trimmed({ words, hasTitle }: NameRun, isFirst: boolean): readonly NameWord[] {
  const isOpener = ({ text }: NameWord): boolean =>
    (isFirst && SENTENCE_OPENERS.has(text)) ||
    text === 'The' ||
    DAYS_AND_MONTHS.has(text) ||
    !/^\p{Lu}/u.test(text);
  const from = words.findIndex((word) => !isOpener(word));
  const to = words.findLastIndex(({ text }) => !(DAYS_AND_MONTHS.has(text) && text.endsWith('day')));
  const rest = from === -1 ? [] : words.slice(from, to + 1);
  const hasHead = rest.some(({ text }) => TYPE_WORDS.has(text));
  return !hasTitle && !hasHead && rest.length > 2 && NATIONALITIES.has(rest[0]?.text ?? '')
    ? rest.slice(1)
    : rest;
}

function isName(name: string, words: readonly NameWord[]): boolean {
  const isPlain = ({ text }: NameWord): boolean =>
    NO_NAMES.has(text) || NATIONALITIES.has(text) || TYPE_WORDS.has(text);
  if (words.every(isPlain)) return false;
  return words.length > 1 || !(/^\p{Lu}\.?$/u.test(name) || SENTENCE_OPENERS.has(name));
}

function typeAround(name: string, before: string, after: string): EntityType | null {
  if (/^(?:\p{Lu}\.?){2,}$/u.test(name)) return null;
  if (name.includes(' ') && (PERSON_AFTER.test(after) || PERSON_BEFORE.test(before))) return 'person';
  return /(?<!\p{L})(?:in|near|across)\s$/u.test(before) ? 'place' : null;
}
