import { fail, ok, type Result } from './result.ts';

/**
 * A date said as precisely as it is known, in EDTF level 1 notation (ISO 8601-2:2019):
 * `2025`, `2025-09`, `2025-09-26`, with `~` for "about", `?` for "perhaps", `%` for both, `/` for an interval and
 * `..` for an end of one that is open. An unknown date is `null`, never a guess.
 */
export type PartialDate = string;

const POINT = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%])?$/;
const OPEN = '..';

/** Reads what an analyst types: a date in EDTF, or nothing for "unknown". */
export function parsePartialDate(typed: string): Result<PartialDate | null> {
  const text = typed.trim();
  if (text === '') return ok(null);
  const points = text.split('/');
  const isInterval = points.length === 2 && points.some((point) => point !== OPEN);
  if (points.length > 2 || !points.every((point) => isPoint(point) || (isInterval && point === OPEN))) {
    return fail(
      'not-a-date',
      `“${text}” is not a date here. Write 2025, 2025-09, 2025-09-26, 2025-09~ for “about”, 2025-09? for “perhaps”, 2025-09-01/2025-09-26 for an interval, 2019/.. for “since 2019” or ../2023 for “until 2023”.`,
    );
  }
  const [from, to] = points;
  if (from && to && earliest(from) > latest(to)) {
    return fail('not-a-date', `“${text}” ends before it begins.`);
  }
  return ok(text);
}

/** First day the date can mean, as `YYYY-MM-DD`; sorts as text. An open beginning comes before every day. */
export function earliest(date: PartialDate): string {
  const [from = ''] = date.split('/');
  if (from === OPEN) return '0000-01-01';
  const match = POINT.exec(from);
  return match ? `${match[1]}-${match[2] ?? '01'}-${match[3] ?? '01'}` : '9999-12-31';
}

/** Last day the date can mean, as `YYYY-MM-DD`. */
export function latest(date: PartialDate): string {
  const match = POINT.exec(date.split('/').at(-1) ?? '');
  if (!match) return '9999-12-31';
  const year = Number(match[1]);
  const month = Number(match[2] ?? 12);
  return `${match[1]}-${match[2] ?? '12'}-${match[3] ?? String(daysIn(year, month)).padStart(2, '0')}`;
}

/** The day of a moment (ISO 8601 in UTC) in words. */
export const formatDayOf = (moment: string): string => formatPartialDate(moment.slice(0, 10));

/** The date in words for screen and print: "26 September 2025", "about September 2025", "2024 to 2025", "since 2019". */
export function formatPartialDate(date: PartialDate | null, unknown = 'unknown'): string {
  if (date === null) return unknown;
  const [from = '', to] = date.split('/');
  if (to === OPEN) return `since ${formatPoint(from)}`;
  if (from === OPEN && to !== undefined) return `until ${formatPoint(to)}`;
  return date.split('/').map(formatPoint).join(' to ');
}

/** What stands behind a point of a date. */
const QUALIFIERS: Readonly<Record<string, string>> = {
  '~': 'about ',
  '?': 'perhaps ',
  '%': 'perhaps about ',
};

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

function formatPoint(point: string): string {
  const match = POINT.exec(point);
  if (!match) return point;
  const [, year, month, day, qualifier = ''] = match;
  const parts = [day && String(Number(day)), month && MONTHS[Number(month) - 1], year];
  return `${QUALIFIERS[qualifier] ?? ''}${parts.filter(Boolean).join(' ')}`;
}

function isPoint(point: string): boolean {
  const match = POINT.exec(point);
  if (!match) return false;
  const month = match[2] === undefined ? 1 : Number(match[2]);
  const day = match[3] === undefined ? 1 : Number(match[3]);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(Number(match[1]), month);
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
