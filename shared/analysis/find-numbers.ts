import { DOZEN, HAN_SCALES, NUMBER_WORDS, SCALE_COUNTS, SCALES } from './number-tables.ts';

/** A number as it stands in a text: UTF-16 offsets, end excluded. */
export interface FoundNumber {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** Digits alone, without a scale word, a point or a separator: it may be a year or a place in a list. */
  readonly isBare: boolean;
}

/** Numbers in digits and words, in order. Names with digits in them, as "F-16" and "G7", and ordinals are none. */
export function findNumbers(text: string): readonly FoundNumber[] {
  return [
    ...[...text.matchAll(IN_DIGITS)].map((match) => inDigits(match)),
    ...[...text.matchAll(IN_WORDS)].map((match) => inWords(match)),
  ].toSorted((a, b) => a.start - b.start);
}

const longestFirst = (names: Readonly<Record<string, unknown>>): string =>
  Object.keys(names)
    .toSorted((a, b) => b.length - a.length)
    .join('|');

const SCALE = longestFirst(SCALES);
const WORD = longestFirst(NUMBER_WORDS);

/** Letters and hyphened names before the digits, a further part of a number, a date or a clock behind: no amount. */
const IN_DIGITS = new RegExp(
  [
    String.raw`(?<![\p{Lu}\p{Ll}\p{N}#]|\p{L}[-–]|\d[.,:/])(?<digits>(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)`,
    String.raw`(?!\d|[.,:/]\d|\s?(?:st|nd|rd|th|[ap]\.?m)(?!\p{L})|s(?!\p{L}))`,
    `(?:(?<han>${longestFirst(HAN_SCALES)})|[\\s-](?<scale>${SCALE})(?!\\p{L})|(?<short>[mb]n|tn)(?!\\p{L})|\\s(?<dozen>dozen)(?!\\p{L}))?`,
  ].join(''),
  'giu',
);

const IN_WORDS = new RegExp(
  [
    `(?<!\\p{L}|\\p{L}[-’'])(?:(?<count>${longestFirst(SCALE_COUNTS)})\\s(?=(?:${SCALE}|dozen)(?!\\p{L}))`,
    `|(?<words>${WORD})(?:-(?<ones>one|${WORD}))?(?!\\p{L}))`,
    `(?:\\s?(?:(?<scale>${SCALE})|(?<dozen>dozen))(?!\\p{L}))?(?!\\sand\\s(?:${WORD})|\\s(?:${SCALE}))`,
  ].join(''),
  'giu',
);

function inDigits({ index, 0: whole, groups = {} }: RegExpExecArray): FoundNumber {
  const { digits = '', han = '', scale, short, dozen } = groups;
  const exponent = SCALES[(scale ?? short ?? '').toLowerCase()] ?? HAN_SCALES[han] ?? 0;
  // Read with its power of ten, so that 1.78 trillion is exact.
  const value = Number(`${digits.replaceAll(',', '')}e${exponent}`) * (dozen === undefined ? 1 : DOZEN);
  return { start: index, end: index + whole.length, value, isBare: /^\d+$/u.test(whole) };
}

function inWords({ index, 0: whole, groups = {} }: RegExpExecArray): FoundNumber {
  const { count, words = '', ones = '', scale = '', dozen } = groups;
  const base =
    count === undefined
      ? (NUMBER_WORDS[words.toLowerCase()] ?? 0) +
        (ones.toLowerCase() === 'one' ? 1 : (NUMBER_WORDS[ones.toLowerCase()] ?? 0))
      : (SCALE_COUNTS[count.toLowerCase()] ?? 1);
  const value = base * 10 ** (SCALES[scale.toLowerCase()] ?? 0) * (dozen === undefined ? 1 : DOZEN);
  return { start: index, end: index + whole.trimEnd().length, value, isBare: false };
}
