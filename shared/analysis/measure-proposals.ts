import type { PartialDate } from '../lib/partial-date.ts';
import type { Measure, MeasureQualifier } from '../model/measure.ts';
import type { PassageId } from '../model/passage.ts';
import { countedAt } from './counted-things.ts';
import { type PassageInText, proposeDates } from './date-proposals.ts';
import { findDates } from './find-dates.ts';
import { type FoundNumber, findNumbers } from './find-numbers.ts';
import {
  CURRENCY_SIGNS,
  NUMBERED_THINGS,
  QUALIFIER_WORDS,
  TRAILING_QUALIFIERS,
  UNITS,
} from './number-tables.ts';

/** A quantity that words give: UTF-16 offsets, end excluded. */
export interface MeasureProposal {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly measure: Measure;
}

/** A measure that a claim may take over from the words of one passage. */
export interface PassageMeasure extends Pick<MeasureProposal, 'words' | 'measure'> {
  readonly passageId: PassageId;
}

/** Quantities in the words: a number with a unit, with what it counts, or with a word that says how exact it is. */
export function proposeMeasures(text: string): readonly MeasureProposal[] {
  const dates = findDates(text);
  const isDate = ({ start, end }: FoundNumber): boolean =>
    dates.some((date) => date.start < end && date.end > start);
  const numbers = findNumbers(text).filter((number) => !isDate(number));
  const proposals: MeasureProposal[] = [];
  for (let index = 0; index < numbers.length; index += 1) {
    const low = numbers[index] as FoundNumber;
    const next = numbers[index + 1];
    const high = next && isRange(text, low, next) ? next : low;
    if (high !== low) index += 1;
    const proposal = measured(text, low, high);
    if (proposal) proposals.push(proposal);
  }
  return proposals;
}

/** Measures in the passages of a claim; a date that the sentence gives with "as of" goes with them. */
export function measureProposals(passages: readonly PassageInText[]): readonly PassageMeasure[] {
  return passages.flatMap(({ passageId, text, start, end, published, language }) => {
    const asOf = asOfIn(text.slice(start, end), published, language);
    return proposeMeasures(text.slice(start, end)).map(({ words, measure }) => ({
      passageId,
      words,
      measure: { ...measure, asOf },
    }));
  });
}

function asOfIn(text: string, published: PartialDate | null, language: string): PartialDate | null {
  const date = proposeDates(text, published, language).find(({ start }) =>
    /(?<!\p{L})as\sof\s$|截至\s?$/iu.test(text.slice(0, start)),
  );
  return date?.date ?? null;
}

const BETWEEN = /(?<!\p{L})(?:between|from)\s$/iu;

function isRange(text: string, low: FoundNumber, high: FoundNumber): boolean {
  const between = text.slice(low.end, high.start).replace(SIGN_AT_END, '');
  const isJoined =
    /^\s?(?:to|-|–|—|至|到)\s?$/iu.test(between) ||
    (/^\sand\s$/iu.test(between) && isAfterBetween(text, low));
  return isJoined && high.value > low.value;
}

const isAfterBetween = (text: string, { start }: FoundNumber): boolean =>
  BETWEEN.test(text.slice(Math.max(0, start - 12), start).replace(SIGN_AT_END, ''));

function measured(text: string, low: FoundNumber, high: FoundNumber): MeasureProposal | null {
  const sign = SIGN_AT_END.exec(text.slice(Math.max(0, low.start - 4), low.start))?.[0] ?? '';
  const front = low.start - sign.length;
  const before = text.slice(Math.max(0, front - 40), front).replace(BETWEEN, '');
  if (NUMBERED_THINGS.test(before) || isListNumber(text, low)) return null;
  if (IN_TIME.test(before) && IS_TIME.test(text.slice(high.end))) return null;
  const leading = qualifierBefore(text, front, high !== low);
  const trailing = TRAILING_QUALIFIERS.flatMap(([qualifier, pattern]) => {
    const found = pattern.exec(text.slice(high.end));
    return found ? [{ qualifier, length: found[0].length }] : [];
  })[0];
  const at = high.end + (trailing?.length ?? 0);
  const unit = sign === '' ? unitAt(text, at) : { name: CURRENCY_SIGNS[sign.trim()] ?? '', end: at };
  const counted = countedAt(text, unit?.end ?? at, unit !== null);
  const qualifier = leading?.qualifier ?? trailing?.qualifier;
  const isYear = low.isBare && low.value >= 1500 && low.value < 2200;
  if (!unit && !counted && !qualifier) return null;
  if ((isYear && !unit && !qualifier) || (!unit && text.startsWith('-', at))) return null;
  const start = leading?.start ?? front;
  const end = counted?.end ?? unit?.end ?? at;
  const scaled = low.isBare ? low.value * scaleOf(text, high) : low.value;
  return {
    start,
    end,
    words: text.slice(start, end),
    measure: {
      attribute: counted?.words ?? '',
      low: high !== low && scaled < high.value ? scaled : low.value,
      high: high.value,
      unit: unit?.name ?? '',
      qualifier: qualifier ?? 'exactly',
      asOf: null,
    },
  };
}

/** "The past two years" is a date. */
const IN_TIME = /(?<!\p{L})(?:past|last|next|coming|previous|within)\s$/iu;
const IS_TIME = /^[\s-](?:day|week|month|year|hour|minute)/iu;

/** "Between 2 and 3 million": the scale word of the second number holds for the first. */
function scaleOf(text: string, { start, end, value }: FoundNumber): number {
  const digits = Number(/^[\d.,]+/u.exec(text.slice(start, end))?.[0].replaceAll(',', '') ?? value);
  return digits > 0 ? Math.round(value / digits) : 1;
}

const alternatives = (words: readonly string[]): string =>
  words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(/[.$+*?^()[\]{}|\\]/gu, String.raw`\$&`).replaceAll(' ', String.raw`\s`))
    .join('|');

const SIGN_AT_END = new RegExp(`(?<!\\p{L})(?:${alternatives(Object.keys(CURRENCY_SIGNS))})\\s?$`, 'u');
const UNIT_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(UNITS).flatMap(([name, written]) =>
    written.map((words) => [words.toLowerCase(), name] as const),
  ),
);
const UNIT = new RegExp(`^[\\s-]?(${alternatives([...UNIT_OF.keys()])})(?![a-z])`, 'iu');
const QUALIFIER = new RegExp(
  `(?<![a-z])(?:${alternatives(QUALIFIER_WORDS.flatMap(([, words]) => words))})\\s?$`,
  'iu',
);
const QUALIFIER_OF: ReadonlyMap<string, MeasureQualifier> = new Map(
  QUALIFIER_WORDS.flatMap(([qualifier, words]) => words.map((word) => [word, qualifier] as const)),
);

function qualifierBefore(
  text: string,
  front: number,
  isRangeOfTwo: boolean,
): { readonly qualifier: MeasureQualifier | undefined; readonly start: number } | null {
  const before = text.slice(Math.max(0, front - 32), front);
  const between = isRangeOfTwo ? BETWEEN.exec(before) : null;
  if (between) return { qualifier: undefined, start: front - between[0].length };
  const found = QUALIFIER.exec(before);
  if (!found) return null;
  const words = found[0].trim().toLowerCase().replaceAll(/\s/gu, ' ');
  return { qualifier: QUALIFIER_OF.get(words), start: front - found[0].length };
}

function unitAt(text: string, at: number): { readonly name: string; readonly end: number } | null {
  const found = UNIT.exec(text.slice(at, at + 32));
  const name = found && UNIT_OF.get((found[1] ?? '').toLowerCase().replaceAll(/\s/gu, ' '));
  if (!found || !name) return null;
  // "Three years ago" and "two days later" are dates.
  if (/^\s(?:ago|later|earlier|before|after|old)(?!\p{L})/iu.test(text.slice(at + found[0].length)))
    return null;
  return { name, end: at + found[0].length };
}

/** "1." or "(2)" at the start of a line. */
const isListNumber = (text: string, { start, end, isBare }: FoundNumber): boolean =>
  isBare && /(?:^|\n)\s*\(?$/u.test(text.slice(0, start)) && /^[.):]/u.test(text.slice(end));
