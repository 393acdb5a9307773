import type { PartialDate } from '../lib/partial-date.ts';
import { LEDGER_WORDS } from '../words/ledger.ts';
import type { LedgerTable } from './import-batch.ts';
import type { LedgerMapping } from './ledger-columns.ts';
import { type LedgerConfidence, readConfidence } from './ledger-confidence.ts';
import { type DayOrder, orderOf, readLedgerDate } from './ledger-dates.ts';
import type { LedgerField } from './ledger-words.ts';

/** A row of a hand-kept list, for the analyst to confirm. Every cell is words: nothing in it is run or followed. */
export interface LedgerEntry {
  /** Which row of the table it is, from 0. */
  readonly row: number;
  readonly claim: string;
  /** Begins with http:// or https://, or is empty. */
  readonly link: string;
  readonly quote: string;
  readonly date: PartialDate | null;
  readonly confidence: LedgerConfidence | null;
  readonly sourceTitle: string;
  readonly outlet: string;
  readonly speaker: string;
  /** Lines `column: words` of the columns marked as notes, and of what another column could not hold. */
  readonly note: string;
  /** What needs a look, in sentences. */
  readonly problems: readonly string[];
}

/**
 * The rows of a table as entries; rows without a word are left out. The order of day and month is the one chosen, else
 * the one that the column's own dates settle; while neither does, dates that could be two days stay empty and say so.
 */
export function ledgerEntries(
  table: LedgerTable,
  mapping: LedgerMapping,
  chosen: DayOrder | null = null,
): readonly LedgerEntry[] {
  const order = chosen ?? ledgerDayOrder(table, mapping);
  return table.rows.flatMap((cells, row) =>
    cells.some((cell) => cell.trim() !== '') ? [entryOf(table, mapping, order, row)] : [],
  );
}

/** The order of day and month that the dates themselves settle; null when they settle none. */
export function ledgerDayOrder(table: LedgerTable, mapping: LedgerMapping): DayOrder | null {
  const column = mapping.indexOf('date');
  return column === -1 ? null : orderOf(table.rows.map((cells) => cells[column] ?? ''));
}

function entryOf(
  table: LedgerTable,
  mapping: LedgerMapping,
  order: DayOrder | null,
  row: number,
): LedgerEntry {
  const reading: Reading = { table, mapping, row, notes: [], problems: [] };
  for (const [column, field] of mapping.entries()) {
    const cell = cellAt(reading, column);
    if (field === 'note' && cell !== '') keep(reading, column, cell);
    if (SPREADSHEET_ERROR.test(cell) && field !== 'ignore') {
      reading.problems.push(LEDGER_WORDS.spreadsheetError(table.columns[column] ?? '', cell));
    }
  }
  const claim = wordsOf(reading, 'claim');
  const quote = wordsOf(reading, 'quote');
  if (claim === '') reading.problems.push(quote === '' ? LEDGER_WORDS.noClaim : LEDGER_WORDS.onlyQuote);
  const entry = {
    row,
    claim,
    link: linkOf(reading),
    quote,
    date: dateOf(reading, order),
    confidence: confidenceOf(reading),
    sourceTitle: wordsOf(reading, 'source title'),
    outlet: wordsOf(reading, 'outlet'),
    speaker: wordsOf(reading, 'speaker'),
  };
  return { ...entry, note: reading.notes.join('\n'), problems: reading.problems };
}

const SPREADSHEET_ERROR = /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!)$/u;

interface Reading {
  readonly table: LedgerTable;
  readonly mapping: LedgerMapping;
  readonly row: number;
  readonly notes: string[];
  readonly problems: string[];
}

const cellAt = ({ table, row }: Reading, column: number): string => (table.rows[row]?.[column] ?? '').trim();

/** The first column of this kind that says something in this row. */
const columnOf = (reading: Reading, field: LedgerField): number =>
  reading.mapping.findIndex((known, column) => known === field && cellAt(reading, column) !== '');

const wordsOf = (reading: Reading, field: LedgerField): string => {
  const column = columnOf(reading, field);
  return column === -1 ? '' : cellAt(reading, column);
};

function keep({ table, notes }: Reading, column: number, words: string): void {
  notes.push(`${table.columns[column] ?? ''}: ${words}`);
}

function linkOf(reading: Reading): string {
  const column = columnOf(reading, 'link');
  const cell = column === -1 ? '' : cellAt(reading, column);
  if (cell === '') return '';
  const [link, ...others] = cell.match(/\bhttps?:\/\/[^\s<>"]+/giu) ?? [];
  if (link === undefined) {
    keep(reading, column, cell);
    reading.problems.push(LEDGER_WORDS.noLink(cell));
    return '';
  }
  if (others.length > 0) reading.problems.push(LEDGER_WORDS.manyLinks(others.length + 1));
  if (cell !== link) keep(reading, column, cell);
  return link;
}

function dateOf(reading: Reading, order: DayOrder | null): PartialDate | null {
  const column = columnOf(reading, 'date');
  const cell = column === -1 ? '' : cellAt(reading, column);
  if (cell === '') return null;
  const read = readLedgerDate(cell, order);
  if (read.kind === 'date') return read.date;
  reading.problems.push(DATE_PROBLEMS[read.kind](cell));
  keep(reading, column, cell);
  return read.kind === 'within words' ? read.date : null;
}

const DATE_PROBLEMS = {
  'within words': LEDGER_WORDS.moreThanDate,
  'unclear order': LEDGER_WORDS.unclearOrder,
  'two-digit year': LEDGER_WORDS.twoDigitYear,
  none: LEDGER_WORDS.noDate,
} as const;

function confidenceOf(reading: Reading): LedgerConfidence | null {
  const column = columnOf(reading, 'confidence');
  const cell = column === -1 ? '' : cellAt(reading, column);
  if (cell === '') return null;
  const confidence = readConfidence(cell);
  if (confidence === null) {
    keep(reading, column, cell);
    reading.problems.push(LEDGER_WORDS.noConfidence(cell));
  }
  return confidence;
}
