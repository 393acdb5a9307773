import { FIGURE, formatDigits, formatFigure, parseFigure } from '../lib/figures.ts';
import { oneLine } from '../lib/one-line.ts';
import { formatPartialDate, parsePartialDate } from '../lib/partial-date.ts';
import type { Measure, MeasureQualifier } from './measure.ts';

/** Words that say how exact a figure is, by what they amount to. */
const QUALIFIER_WORDS: Readonly<Record<string, MeasureQualifier>> = {
  exactly: 'exactly',
  about: 'about',
  around: 'about',
  approximately: 'about',
  roughly: 'about',
  some: 'about',
  circa: 'about',
  '~': 'about',
  nearly: 'nearly',
  almost: 'nearly',
  'close to': 'nearly',
  'at least': 'at least',
  'no fewer than': 'at least',
  'no less than': 'at least',
  '≥': 'at least',
  over: 'over',
  above: 'over',
  'more than': 'over',
  '>': 'over',
  'at most': 'at most',
  'no more than': 'at most',
  'up to': 'at most',
  '≤': 'at most',
  under: 'under',
  below: 'under',
  'less than': 'under',
  'fewer than': 'under',
  '<': 'under',
};

const QUALIFIER = Object.keys(QUALIFIER_WORDS)
  .toSorted((a, b) => b.length - a.length)
  .join('|');
const VALUE = new RegExp(
  `^(?:(${QUALIFIER})\\s*)?(?:between\\s+)?(${FIGURE})(?:\\s*(?:–|-|\\bto\\b|\\band\\b)\\s*(${FIGURE}))?\\s*(%?)\\s*(.*)$`,
  'iu',
);
const AS_OF = /[,;]?\s*\bas of\s+(\S+)$/iu;
/** Units that are told apart from what is counted when no colon parts the two. */
const UNITS =
  /^(per cent|percent|percentage points|yuan|dollars|euros|pounds|roubles|yen|km²|km|kilometres|m²|metres|nautical miles|miles|hectares|tonnes|tons|barrels|megawatts|MW|GW|kg|litres|hours|days|weeks|months|years)(?![\p{L}\d])\s*(?:of|in)?\s*(.*)$/iu;

/**
 * Reads one line: `bilateral meetings: nearly 100, as of 2025-09`, or as one would say it, `nearly 100 bilateral
 * meetings`. Without a colon, a unit that is not among the common ones is taken as part of what is counted. Null
 * where no figure is found.
 */
export function parseMeasure(line: string): Measure | null {
  const typed = oneLine(line);
  const dated = AS_OF.exec(typed);
  const date = dated?.[1] ? parsePartialDate(dated[1]) : null;
  const asOf = date?.ok ? date.value : null;
  const told = dated && asOf !== null ? typed.slice(0, dated.index) : typed;
  const colon = told.lastIndexOf(': ');
  const value = VALUE.exec(told.slice(colon < 0 ? 0 : colon + 2));
  if (!value) return null;
  const [, qualifier = '', first = '', second, percent, rest = ''] = value;
  const low = parseFigure(first);
  const high = second === undefined ? low : parseFigure(second);
  if (low === null || high === null) return null;
  const scaled = second === undefined ? low : sharedScale(first, second, low, high);
  const unit = percent ? ['per cent', rest] : unitOf(rest, colon >= 0);
  return {
    attribute: colon < 0 ? withoutOf(unit[1] ?? '') : told.slice(0, colon).trim(),
    low: Math.min(scaled, high),
    high: Math.max(scaled, high),
    unit: unit[0] ?? '',
    qualifier: QUALIFIER_WORDS[qualifier.toLowerCase()] ?? 'exactly',
    asOf,
  };
}

/** Writes a measure on the line that `parseMeasure` reads to the same measure. */
export function formatMeasure(measure: Measure): string {
  const line = `${wordsOf(measure)}${measure.asOf === null ? '' : `, as of ${measure.asOf}`}`;
  // A unit that is not among the common ones would be taken for what is counted.
  return measure.attribute === '' && parseMeasure(line)?.unit !== measure.unit ? `: ${line}` : line;
}

/** A measure as a reader is told it: `bilateral meetings: nearly 100 (as of September 2025)`. */
export const measureInWords = (measure: Measure): string =>
  `${wordsOf(measure)}${measure.asOf === null ? '' : ` (as of ${formatPartialDate(measure.asOf)})`}`;

function wordsOf(measure: Measure): string {
  const { attribute, unit, qualifier } = measure;
  const value = [qualifier === 'exactly' ? '' : qualifier, valueOf(measure), unit].filter(Boolean).join(' ');
  return attribute === '' ? value : `${attribute}: ${value}`;
}

function valueOf({ low, high }: Measure): string {
  if (low === high) return formatFigure(low);
  const first = formatFigure(low);
  // A scale that stood behind the upper end alone would be read for both.
  const second = /\p{L}$/u.test(first) ? formatFigure(high) : formatDigits(high);
  return `${first} to ${second}`;
}

/** In `40 to 45 million` the scale stands once and holds for both. */
function sharedScale(first: string, second: string, low: number, high: number): number {
  const scale = /\p{L}+$/u.exec(second)?.[0];
  if (!scale || /\p{L}/u.test(first)) return low;
  const scaled = parseFigure(`${first} ${scale}`);
  return scaled !== null && scaled <= high ? scaled : low;
}

function unitOf(rest: string, hasColon: boolean): readonly [unit: string, attribute: string] {
  if (hasColon) return [rest, ''];
  const match = UNITS.exec(rest);
  if (!match) return ['', rest];
  const [, unit = '', attribute = ''] = match;
  return [/^percent$/iu.test(unit) ? 'per cent' : unit, attribute];
}

const withoutOf = (words: string): string => words.replace(/^(?:of|in)\s+/iu, '');
