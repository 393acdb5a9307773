import { type PartialDate, parsePartialDate } from '../lib/partial-date.ts';
import { findDate } from './read-dates.ts';

/**
 * The day of a moment as machines write it, or of a date in words. It is the day in the zone that the writer wrote it
 * in: a page of 1:00 in Beijing is of that day, though it was still the day before in London.
 */
export function saidDate(written: string): PartialDate | undefined {
  const value = written.trim().slice(0, LONGEST);
  const iso = /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?=$|[T\s])/u.exec(value)?.[1];
  const basic = /^(\d{4})(\d{2})(\d{2})(?=$|T)/u.exec(value);
  const candidate = iso ?? (basic ? basic.slice(1, 4).join('-') : undefined);
  if (candidate === undefined) return findDate(value)?.date;
  const date = parsePartialDate(candidate);
  if (!date.ok || date.value === null || UNSET.test(value) || candidate < '1500') return undefined;
  return date.value;
}

const LONGEST = 120;

/** What programs write where no date was set. */
const UNSET = /^(?:0001-01-01|1970-01-01T00:00)/u;
