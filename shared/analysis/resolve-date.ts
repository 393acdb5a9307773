import { type PartialDate, parsePartialDate } from '../lib/partial-date.ts';
import { DATE_BASIS } from '../words/suggestions.ts';
import type { DateUnit } from './date-tables.ts';
import type { DateForm, DatePoint } from './find-dates.ts';

/** What a date means, and why. */
export interface ResolvedDate {
  readonly date: PartialDate;
  readonly basis: string;
}

/** What stands around a date. */
interface Surroundings {
  readonly published: PartialDate | null;
  /** The words before it put it ahead. */
  readonly isAhead: boolean;
  /** BCP 47 tag; only settles which reading of `03/04/2025` comes first. */
  readonly language: string;
}

/** The readings of a form, likelier first; none where what is missing cannot be told from the day of publication. */
export function resolveDate(form: DateForm, around: Surroundings): readonly ResolvedDate[] {
  const published = pointOfPublication(around.published);
  switch (form.kind) {
    case 'point':
      return resolvePoint(form.point, published, around.isAhead);
    case 'days':
      return resolvePoint(form.point, published, around.isAhead).flatMap(({ date, basis }) => {
        const days = `${date}/${date.slice(0, 8)}${two(form.lastDay)}`;
        // 28–29 February stand only in a leap year.
        return parsePartialDate(days).ok ? [{ date: days, basis }] : [];
      });
    case 'quarter': {
      const first = { year: form.year, month: form.quarter * 3 - 2, day: null };
      return resolvePoint(first, published, around.isAhead).map(({ date, basis }) => ({
        date: `${date}/${date.slice(0, 5)}${two(first.month + 2)}`,
        basis,
      }));
    }
    case 'decade':
      return [{ date: `${form.year}/${form.year + 9}`, basis: DATE_BASIS.written }];
    case 'slashes':
      return slashes(form, around.language);
    case 'weekday':
      return published ? weekday(form.weekday, published, form.which === 'next' || around.isAhead) : [];
    case 'counted':
      return published ? counted(form, published) : [];
  }
}

/** Days after publication from which on a day without a year is taken to be of the year before. */
const FAR_AHEAD = 31;

function resolvePoint(
  point: DatePoint,
  published: DatePoint | null,
  isAhead: boolean,
): readonly ResolvedDate[] {
  if (point.year !== null) return [{ date: write(point), basis: DATE_BASIS.written }];
  if (!published || published.year === null) return [];
  if (point.month === null) return dayOfMonth(point, published, isAhead);
  const days = gap({ ...point, year: published.year }, published);
  const step = isAhead ? (days < -FAR_AHEAD ? 1 : 0) : days > FAR_AHEAD ? -1 : 0;
  const dated = { ...point, year: published.year + step };
  // 29 February stands only in a leap year.
  if (!exists(dated)) return [];
  const basis = { 0: DATE_BASIS.yearOfPublication, 1: DATE_BASIS.yearAfter, '-1': DATE_BASIS.yearBefore }[
    step
  ];
  return [{ date: write(dated), basis: basis ?? DATE_BASIS.yearOfPublication }];
}

/** "On the 15th": of the month of publication, or of the one before while that day was still to come. */
function dayOfMonth(point: DatePoint, published: DatePoint, isAhead: boolean): readonly ResolvedDate[] {
  if (published.month === null || published.year === null) return [];
  const isToCome = !isAhead && published.day !== null && (point.day ?? 0) > published.day;
  const month = new Date(Date.UTC(published.year, published.month - 1 - (isToCome ? 1 : 0), 1));
  const dated = { year: month.getUTCFullYear(), month: month.getUTCMonth() + 1, day: point.day };
  return exists(dated) ? [{ date: write(dated), basis: DATE_BASIS.monthOfPublication }] : [];
}

function slashes(
  { first, second, year }: { readonly first: number; readonly second: number; readonly year: number },
  language: string,
): readonly ResolvedDate[] {
  const dayFirst = { date: write({ year, month: second, day: first }), basis: DATE_BASIS.dayFirst };
  const monthFirst = { date: write({ year, month: first, day: second }), basis: DATE_BASIS.monthFirst };
  return /^en-US\b/iu.test(language) ? [monthFirst, dayFirst] : [dayFirst, monthFirst];
}

function weekday(wanted: number, published: DatePoint, isAhead: boolean): readonly ResolvedDate[] {
  const day = dayOf(published);
  if (!day) return [];
  const now = day.getUTCDay() || 7;
  const back = (now - wanted + 7) % 7;
  const by = isAhead ? (back === 0 ? 7 : 7 - back) : -back;
  const basis = by > 0 ? DATE_BASIS.weekdayAfter : by < 0 ? DATE_BASIS.weekdayBefore : DATE_BASIS.weekdayOf;
  return [{ date: writeDay(shifted(day, by)), basis }];
}

interface Counted {
  readonly unit: DateUnit;
  readonly by: number;
  readonly isAbout: boolean;
}

function counted({ unit, by, isAbout }: Counted, published: DatePoint): readonly ResolvedDate[] {
  const date = countedDate({ unit, by, isAbout }, published);
  return date === null ? [] : [{ date: isAbout ? `${date}~` : date, basis: DATE_BASIS.counted }];
}

/** Never more precise than the day of publication is known, nor than the unit that was counted in. */
function countedDate({ unit, by, isAbout }: Counted, published: DatePoint): PartialDate | null {
  const { year, month } = published;
  if (year === null) return null;
  if (unit === 'year') return String(year + by);
  if (month === null) return null;
  if (unit === 'month') return writeDay(new Date(Date.UTC(year, month - 1 + by, 1))).slice(0, 7);
  const day = dayOf(published);
  if (!day) return null;
  if (unit === 'day') return writeDay(shifted(day, by));
  const monday = shifted(day, 1 - (day.getUTCDay() || 7) + by * 7);
  // Weeks ago are about a day; last week and this week are their seven days.
  return isAbout ? writeDay(shifted(day, by * 7)) : `${writeDay(monday)}/${writeDay(shifted(monday, 6))}`;
}

function pointOfPublication(published: PartialDate | null): DatePoint | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(published ?? '');
  if (!match) return null;
  const [, year, month, day] = match.map((part) => (part === undefined ? null : Number(part)));
  return { year: year ?? null, month: month ?? null, day: day ?? null };
}

/** From publication to the earliest the point can mean, in days. */
function gap(point: DatePoint, published: DatePoint): number {
  // A publication known by its month or year alone is taken at its end: nothing is then far ahead by mistake.
  const end = Date.UTC(published.year ?? 0, published.month ?? 12, 0);
  const publishedAt = dayOf(published)?.getTime() ?? end;
  return (Date.UTC(point.year ?? 0, (point.month ?? 1) - 1, point.day ?? 1) - publishedAt) / DAY;
}

const DAY = 86_400_000;

const dayOf = ({ year, month, day }: DatePoint): Date | null =>
  year === null || month === null || day === null ? null : new Date(Date.UTC(year, month - 1, day));

const shifted = (day: Date, by: number): Date => new Date(day.getTime() + by * DAY);

const writeDay = (day: Date): PartialDate => day.toISOString().slice(0, 10);

const two = (number: number): string => String(number).padStart(2, '0');

const write = ({ year, month, day }: DatePoint): PartialDate =>
  [String(year).padStart(4, '0'), month, day]
    .filter((part) => part !== null)
    .map((part) => (typeof part === 'number' ? two(part) : part))
    .join('-');

const exists = ({ year, month, day }: DatePoint): boolean =>
  day === null || day <= new Date(Date.UTC(year ?? 2024, month ?? 1, 0)).getUTCDate();
