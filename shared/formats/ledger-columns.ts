import { LEDGER_WORDS } from '../words/ledger.ts';
import type { LedgerTable } from './import-batch.ts';
import { readConfidence } from './ledger-confidence.ts';
import { looksLikeDate } from './ledger-dates.ts';
import { LEDGER_FIELDS, type LedgerField, nameScore } from './ledger-words.ts';

/** What each column is, in the order of the table's columns. */
export type LedgerMapping = readonly LedgerField[];

/**
 * Proposes what each column is, from its name and from what stands in it. Every field but `note` is proposed for one
 * column at most; a column of which nothing is known is a note, so that its words are not lost, and an empty one or one
 * that counts the rows is ignored.
 */
export function proposeColumns(table: LedgerTable): LedgerMapping {
  const columns = table.columns.map((name, index) => looksOf(table, name, index));
  const mapping: (LedgerField | undefined)[] = columns.map(({ isEmpty, countsRows }) =>
    isEmpty || countsRows ? 'ignore' : undefined,
  );
  const bids = columns.flatMap((looks, index) =>
    LEDGER_FIELDS.map((field) => ({ index, field, score: scoreOf(looks, field) })),
  );
  const taken = new Set<LedgerField>();
  for (const { index, field, score } of bids.sort((a, b) => b.score - a.score)) {
    if (score < LEAST_SCORE || mapping[index] !== undefined || taken.has(field)) continue;
    mapping[index] = field;
    if (field !== 'note' && field !== 'ignore') taken.add(field);
  }
  if (!taken.has('claim')) proposeClaim(columns, mapping);
  return mapping.map((field) => field ?? 'note');
}

/** Whether a table is likely a list of claims and not some other table. */
export const looksLikeLedger = (mapping: LedgerMapping): boolean =>
  mapping.includes('claim') &&
  (['link', 'quote', 'confidence', 'source title', 'outlet', 'speaker'] as const).some((field) =>
    mapping.includes(field),
  );

/** What is wrong with a choice of columns, in sentences; empty when rows can be made from it. */
export function mappingProblems(mapping: LedgerMapping): readonly string[] {
  const twice = LEDGER_FIELDS.filter(
    (field) =>
      field !== 'note' && field !== 'ignore' && mapping.indexOf(field) !== mapping.lastIndexOf(field),
  );
  const problems = twice.map((field) => LEDGER_WORDS.twice(field));
  return mapping.includes('claim') ? problems : [LEDGER_WORDS.noClaimColumn, ...problems];
}

/** A column's name that only contains a known word is enough; a look at its cells alone is too, where they agree. */
const LEAST_SCORE = 7;
/** Rows that are looked at; a column does not change its meaning further down. */
const SAMPLE = 200;

interface ColumnLooks {
  readonly name: string;
  readonly isEmpty: boolean;
  readonly countsRows: boolean;
  /** Shares of the cells that are not empty, 0 to 1. */
  readonly links: number;
  readonly dates: number;
  readonly grades: number;
  readonly quoted: number;
  /** Characters of a cell, on average. */
  readonly length: number;
}

function looksOf(table: LedgerTable, name: string, index: number): ColumnLooks {
  const cells = table.rows
    .slice(0, SAMPLE)
    .map((row) => (row[index] ?? '').trim())
    .filter((cell) => cell !== '');
  const share = (test: (cell: string) => boolean): number =>
    cells.length === 0 ? 0 : cells.filter(test).length / cells.length;
  return {
    name,
    isEmpty: cells.length === 0,
    countsRows: cells.length > 1 && cells.every((cell, at) => Number(cell) === Number(cells[0]) + at),
    links: share((cell) => /^https?:\/\/\S+$/iu.test(cell)),
    dates: share(looksLikeDate),
    grades: share((cell) => readConfidence(cell) !== null),
    quoted: share((cell) => /^["“„«‘「『].*["”“»’」』]$/su.test(cell)),
    length: cells.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, cells.length),
  };
}

/** From this share on, the cells of a column are said to be of one kind. */
const MOST_CELLS = 0.6;
/** What a name loses when the cells say something else: only a clear one outweighs them. */
const AGAINST = 4;

function scoreOf(looks: ColumnLooks, field: LedgerField): number {
  const named = nameScore(looks.name, field);
  if (field === 'link')
    return looks.links >= MOST_CELLS ? named + 15 : Math.min(named, looks.length > 0 ? 10 : 0);
  if (looks.links >= MOST_CELLS) return 0;
  if (field === 'date') return looks.dates >= MOST_CELLS ? named + 8 : named - AGAINST;
  if (field === 'confidence') return looks.grades >= MOST_CELLS ? named + 7 : named - AGAINST;
  if (field === 'quote') return looks.quoted >= MOST_CELLS ? named + 8 : named;
  return looks.dates >= MOST_CELLS ? named - AGAINST : named;
}

/** Without any name that helps, the claim is where most is written. */
function proposeClaim(columns: readonly ColumnLooks[], mapping: (LedgerField | undefined)[]): void {
  let best = -1;
  for (const [index, { length }] of columns.entries()) {
    const isFree = mapping[index] === undefined && length >= LEAST_CLAIM;
    if (isFree && length > (columns[best]?.length ?? 0)) best = index;
  }
  if (best !== -1) mapping[best] = 'claim';
}

const LEAST_CLAIM = 25;
