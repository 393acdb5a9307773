import { type PartialDate, parsePartialDate } from '../lib/partial-date.ts';
import { findDate, readDateLine } from './read-dates.ts';

/** Which of two numbers before the year is the day. */
export type DayOrder = 'day first' | 'month first';

/** What a cell says as a date, or why it says none. */
export type LedgerDate =
  | { readonly kind: 'date'; readonly date: PartialDate }
  /** A date among other words. */
  | { readonly kind: 'within words'; readonly date: PartialDate }
  | { readonly kind: 'unclear order' }
  | { readonly kind: 'two-digit year' }
  | { readonly kind: 'none' };

/** `3/4/2025`, `03-04-25`, with or without a time of day. */
const NUMBERS = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})(?=$|[T\s,])/u;

/** Reads a cell; `order` is the one that holds for its column, null when nothing settles it. */
export function readLedgerDate(cell: string, order: DayOrder | null): LedgerDate {
  const words = cell.trim();
  const numbers = NUMBERS.exec(words);
  if (numbers) return readNumbers(numbers, order);
  if (/^\d{1,2}\.\s?\d{1,2}\.\s?\d{2}(?!\d)/u.test(words)) return { kind: 'two-digit year' };
  const typed = parsePartialDate(words.replace(/^(\d{4})[/.](\d{1,2})$/u, monthWritten));
  if (typed.ok) return typed.value === null ? { kind: 'none' } : { kind: 'date', date: typed.value };
  const alone = readDateLine(words.replace(/(\d{4}-\d{2}-\d{2})T(?=\d)/u, '$1 '));
  if (alone !== null) return { kind: 'date', date: alone };
  const found = words.length <= LONGEST_CELL ? findDate(words) : null;
  return found ? { kind: 'within words', date: found.date } : { kind: 'none' };
}

/** A cell with more words than this is prose that names a date. */
const LONGEST_CELL = 120;

export const looksLikeDate = (cell: string): boolean => {
  const { kind } = readLedgerDate(cell, null);
  return kind !== 'none' && kind !== 'within words';
};

/** The order that the cells of a column settle among them: null when none does, or when they disagree. */
export function orderOf(cells: readonly string[]): DayOrder | null {
  const orders = new Set<DayOrder>();
  for (const cell of cells) {
    const [, first = '', , second = ''] = NUMBERS.exec(cell.trim()) ?? [];
    if (Number(first) > 12) orders.add('day first');
    if (Number(second) > 12) orders.add('month first');
  }
  const [order] = orders;
  return orders.size === 1 && order !== undefined ? order : null;
}

const monthWritten = (_: string, year: string, month: string): string => `${year}-${month.padStart(2, '0')}`;

function readNumbers(match: RegExpExecArray, order: DayOrder | null): LedgerDate {
  const [, first = '', , second = '', year = ''] = match;
  if (year.length === 2) return { kind: 'two-digit year' };
  const own: DayOrder | null = Number(first) > 12 ? 'day first' : Number(second) > 12 ? 'month first' : order;
  if (own === null && first !== second) return { kind: 'unclear order' };
  const [day, month] = own === 'month first' ? [second, first] : [first, second];
  const date = parsePartialDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return date.ok && date.value !== null ? { kind: 'date', date: date.value } : { kind: 'none' };
}
