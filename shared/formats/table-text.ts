import type { Block } from '../model/source.ts';
import { LEDGER_WORDS } from '../words/ledger.ts';
import type { LedgerTable, ReadText } from './import-batch.ts';
import { looksLikeDate } from './ledger-dates.ts';

/** Rows of cells; every cell is text on one line. */
export type TableRows = readonly (readonly string[])[];

/** A table as text: a line for each row, cells set apart by tabs. */
export function textOfRows(rows: TableRows): Pick<ReadText, 'text' | 'blocks'> {
  const blocks: Block[] = [];
  const lines = rows.map((cells) => cells.join('\t').trimEnd()).filter((line) => line !== '');
  let start = 0;
  for (let first = 0; first < lines.length; first += ROWS_IN_BLOCK) {
    const words = lines.slice(first, first + ROWS_IN_BLOCK).join('\n');
    // The first cell may be empty: its tab stands before the block.
    const blank = words.length - words.trimStart().length;
    blocks.push({ kind: 'table', start: start + blank, end: start + words.length });
    start += words.length + 1;
  }
  return { text: lines.join('\n'), blocks };
}

/** The reader lays out one block at a time; a long table is cut so that each is soon laid out. */
const ROWS_IN_BLOCK = 100;

/** What stands in a cell, on one line and without characters that nobody sees. */
export const cellText = (words: string): string =>
  words
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/gu, ' ')
    .replace(/[\0-\x08\x0e-\x1f\x7f-\x9f\ufeff]/gu, '')
    .trim()
    .toWellFormed();

/** An address or a day names no column; a year may. */
const isNoName = (cell: string): boolean =>
  /^https?:\/\//iu.test(cell) || (looksLikeDate(cell) && !/^\d{4}$/u.test(cell));

/**
 * The table as a list that may be one of claims; undefined where it has one column or no row. Its first row with two
 * cells names the columns, unless it holds an address or a date: names do not.
 */
export function ledgerOf(rows: TableRows): LedgerTable | undefined {
  const first = rows.findIndex((cells) => cells.filter((cell) => cell !== '').length > 1);
  if (first === -1) return undefined;
  const isNamed = !(rows[first] ?? []).some(isNoName);
  const body = rows.slice(isNamed ? first + 1 : first).filter((cells) => cells.some((cell) => cell !== ''));
  if (body.length === 0) return undefined;
  const width = [rows[first] ?? [], ...body].reduce((most, cells) => Math.max(most, cells.length), 0);
  const places = Array.from({ length: width }, (_, place) => place);
  return {
    columns: places.map(
      (place) => (isNamed && rows[first]?.[place]) || LEDGER_WORDS.unnamedColumn(place + 1),
    ),
    rows: body.map((cells) => places.map((place) => cells[place] ?? '')),
  };
}
