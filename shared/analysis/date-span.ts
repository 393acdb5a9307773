import { earliest, latest, type PartialDate } from '../lib/partial-date.ts';

/** The days that a date can mean, as `YYYY-MM-DD`, both included; and the month or year that it begins in. */
export interface DateSpan {
  readonly first: string;
  readonly last: string;
  /** `2025-03`, or `2025` where no month is said. */
  readonly month: string;
}

const known = new Map<PartialDate, DateSpan>();
/** More dates than this are not kept at hand. */
const MOST_DATES = 50_000;

/** Reads a date once: the same ones come by in claim after claim. */
export function spanOfDate(date: PartialDate): DateSpan {
  const found = known.get(date);
  if (found) return found;
  if (known.size >= MOST_DATES) known.clear();
  const first = earliest(date);
  const isYearOnly = /^\d{4}[~?%]?(?:\/|$)/u.test(date);
  const span = { first, last: latest(date), month: first.slice(0, isYearOnly ? 4 : 7) };
  known.set(date, span);
  return span;
}
