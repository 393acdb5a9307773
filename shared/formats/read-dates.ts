import type { PartialDate } from '../lib/partial-date.ts';
import { parsePartialDate } from '../lib/partial-date.ts';
import { MONTH_NUMBERS, WEEKDAYS } from './date-words.ts';

/** A date as it stands in a line: offsets in UTF-16 units within that line. */
export interface DateInLine {
  readonly date: PartialDate;
  readonly start: number;
  readonly end: number;
}

/**
 * Finds the first date of a line that names its year. A date without a year ("Sept. 26") is not one, and
 * neither is `03/04/2025`, which means two days.
 */
export function findDate(line: string): DateInLine | null {
  let first: DateInLine | null = null;
  if (!/\d{4}/u.test(line)) return null;
  for (const [pattern, read] of FORMS) {
    const match = pattern.exec(line);
    const date = match && read(match);
    if (!match || !date || (first && first.start <= match.index)) continue;
    first = { date, start: match.index, end: match.index + match[0].length };
  }
  return first;
}

/**
 * The date of a line that says nothing but dates: weekday, time of day and words as "Published" may stand
 * by them. Of several, the first that is not the date of an update.
 */
export function readDateLine(line: string): PartialDate | null {
  if (line.length > LONGEST_DATE_LINE) return null;
  let rest = line;
  let chosen: PartialDate | null = null;
  let isUpdate = true;
  for (let found = findDate(rest); found; found = findDate(rest)) {
    const before = rest.slice(0, found.start);
    const updates = /updat|modif|更新/iu.test(before.split('|').at(-1) ?? '');
    if (chosen === null || (isUpdate && !updates)) {
      chosen = found.date;
      isUpdate = updates;
    }
    rest = `${before} | ${rest.slice(found.end)}`;
  }
  if (chosen === null) return null;
  return rest.replace(TIME_OF_DAY, ' ').split(BESIDE_DATE).every(isDateCompany) ? chosen : null;
}

const LONGEST_DATE_LINE = 120;

type ReadMatch = (match: RegExpExecArray) => PartialDate | null;

const FORMS: readonly (readonly [RegExp, ReadMatch])[] = [
  [/(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/u, (m) => checked(m[1], m[2], m[3])],
  [/(?<!\d)(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)/u, (m) => checked(m[1], m[2], m[3])],
  [
    /(?<!\d)(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월](?:\s?(\d{1,2})\s?[日号號일])?/u,
    (m) => checked(m[1], m[2], m[3]),
  ],
  [/(\p{L}{3,12})\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})(?!\d)/u, (m) => checked(m[3], month(m[1]), m[2])],
  [
    /(?<!\d)(\d{1,2})(?:st|nd|rd|th|\.|º|er)?\s(?:de\s)?(\p{L}{3,12})\.?,?\s(?:de\s)?(\d{4})(?!\d)/u,
    (m) => checked(m[3], month(m[2]), m[1]),
  ],
  [/(\p{L}{3,12})\.?,?\s(?:de\s)?(\d{4})(?!\d)/u, (m) => checked(m[2], month(m[1]), undefined)],
  [/(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/u, (m) => checked(m[3], m[2], m[1])],
  [/(?<!\d)(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/u, (m) => readSlashes(m)],
];

const TIME_OF_DAY =
  /\d{1,2}[:.h]\d{2}(?::\d{2}(?:\.\d{1,6})?)?\s?(?:[ap]\.?m\.?)?|\d{1,2}\s?[ap]\.?m\.?|(?:GMT|UTC)?[+-]\d{1,2}(?::?\d{2})?/giu;
const BESIDE_DATE = /[\s,.:;|·•()[\]<>/–—-]+/u;
const DATE_COMPANY = new Set(
  `date dated published posted publish last updated update created issued released release first modified on at the of
   uhr h hrs hours local time am pm t z gmt utc bst est edt cst cdt mst mdt pst pdt cet cest jst kst ist hkt sgt aest
   发布 发布时间 发布日期 發布 發布時間 更新 更新时间 日期 时间 時間 veröffentlicht publié le publicado el fecha дата`.split(
    /\s+/,
  ),
);

function isDateCompany(word: string): boolean {
  const lower = word.toLowerCase();
  return lower === '' || DATE_COMPANY.has(lower) || WEEKDAYS.has(lower) || /^[星周週]/u.test(lower);
}

function readSlashes(match: RegExpExecArray): PartialDate | null {
  const [, first = '', second = '', year] = match;
  if (Number(first) > 12) return checked(year, second, first);
  if (Number(second) > 12 || first === second) return checked(year, first, second);
  return null;
}

const month = (name: string | undefined): string | undefined => {
  const number = MONTH_NUMBERS.get((name ?? '').toLowerCase());
  return number === undefined ? undefined : String(number);
};

function checked(year?: string, monthDigits?: string, day?: string): PartialDate | null {
  if (!year || !monthDigits || Number(year) < 1500 || Number(year) > 2199) return null;
  const written = [year, monthDigits, day].filter((part) => part !== undefined);
  const result = parsePartialDate(written.map((part) => part.padStart(2, '0')).join('-'));
  return result.ok ? result.value : null;
}
