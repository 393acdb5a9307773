import { type PartialDate, parsePartialDate } from '../lib/partial-date.ts';
import { MONTH_NUMBERS } from './date-words.ts';
import { findDate } from './read-dates.ts';

export interface ReferenceDate {
  readonly date: PartialDate | undefined;
  /** False where the words say more than the date does, as a season, or say no date at all. */
  readonly isWhole: boolean;
}

/**
 * A date as reference lists write it: `2024/03/01/`, `2024-3-1`, EDTF, an ISO moment, `2012 May 1`, `1 March 2024`;
 * `//` says nothing. Of a moment the day is taken as it is written.
 */
export function readReferenceDate(written: string): ReferenceDate {
  const words = written.replaceAll(/\s+/gu, ' ').trim();
  if (/^[/\s.-]*$/u.test(words)) return { date: undefined, isWhole: true };
  const exact = readNumbers(words) ?? readEdtf(words) ?? readYearFirst(words);
  if (exact !== undefined) return { date: exact, isWhole: true };
  const found = findDate(words);
  if (found) {
    const rest = words.slice(0, found.start) + words.slice(found.end);
    return { date: found.date, isWhole: rest.trim() === '' };
  }
  const year = /(?<![\d.])(\d{4})(?!\d)/u.exec(words)?.[1];
  return { date: year === undefined ? undefined : checked(year), isWhole: false };
}

const readNumbers = (words: string): PartialDate | undefined => {
  const [, year, month, day] =
    /^(\d{4})(?:[/.-](\d{1,2})?(?:[/.-](\d{1,2})?)?)?(?:\/\s*|T[\d:.]+(?:Z|[+-][\d:]+)?| \d\d:[\d:]+)?$/u.exec(
      words,
    ) ?? [];
  return year === undefined ? undefined : checked(year, month, day);
};

/** BibLaTeX leaves an open end empty and writes `/2016` for one; EDTF writes `..`. */
function readEdtf(words: string): PartialDate | undefined {
  const edtf = words
    .replace(/^\//u, '../')
    .replace(/\/$/u, '/..')
    .replaceAll(/T[\d:.]+(?:Z|[+-][\d:]+)?/gu, '');
  const parsed = parsePartialDate(edtf);
  return parsed.ok ? (parsed.value ?? undefined) : undefined;
}

function readYearFirst(words: string): PartialDate | undefined {
  const [, year, name = '', day] = /^(\d{4}),? (\p{L}{3,12})\.?(?: (\d{1,2}))?$/u.exec(words) ?? [];
  const month = MONTH_NUMBERS.get(name.toLowerCase());
  return year === undefined || month === undefined ? undefined : checked(year, String(month), day);
}

/** Undefined where there is no such day. */
function checked(year: string, month?: string, day?: string): PartialDate | undefined {
  const parts = [year, month, month && day].filter((part) => part !== undefined && part !== '');
  const parsed = parsePartialDate(parts.map((part) => String(part).padStart(2, '0')).join('-'));
  return parsed.ok ? (parsed.value ?? undefined) : undefined;
}
