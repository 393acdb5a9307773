import { counted } from '../lib/counted.ts';
import type { ClockName } from '../model/claim.ts';

/** Words of taking in a hand-kept list of claims. */
export const LEDGER_IMPORT_WORDS = {
  offer: 'Import as a list of claims…',
  back: 'Import as a source instead',
  why: 'Each row becomes a claim. Quotations become the text that the claim rests on; rows with the same link have one source.',
  columns: 'What the columns are',
  roleOf: (column: string): string => `What “${column}” is`,
  roles: {
    claim: 'Claim',
    link: 'Link',
    quote: 'Quotation',
    date: 'Date',
    confidence: 'Confidence',
    'source title': 'Title of the source',
    outlet: 'Outlet',
    speaker: 'Speaker',
    note: 'Note',
    ignore: 'Left out',
  },
  clock: 'The dates say when it',
  clocks: {
    happened: 'happened',
    said: 'was said',
    captured: 'was captured',
  } satisfies Record<ClockName, string>,
  order: 'Numbers before the year',
  orders: { own: 'As the column settles it', 'day first': 'Day first', 'month first': 'Month first' },
  rate: (count: number): string =>
    `Take the numbers 1 to 6 as credibility (${counted(count, 'row', 'rows')})`,
  rateNote:
    'Otherwise what the list says of confidence is kept in the note of each claim, and nothing is rated. A letter A to F is always kept in the note: sources are rated by you.',
  rows: 'What becomes of the rows',
  rowsCount: (chosen: number, all: number, problems: number): string =>
    `${chosen} of ${counted(all, 'row', 'rows')} chosen${problems > 0 ? ` · ${problems} with something to look at` : ''}`,
  take: (row: number): string => `Take row ${row}`,
  more: (left: number): string => `Show ${left} more`,
  noQuote: 'No quotation: rests on the words of the list itself',
  accept: (claims: number, sources: number): string =>
    `Import ${counted(claims, 'claim', 'claims')} from ${counted(sources, 'source', 'sources')}`,
  imported: (claims: number): string => `${claims === 1 ? 'One claim' : `${claims} claims`} imported.`,
  basis: (column: string, file: string): string => `“${column}” in “${file}”`,
  locator: (file: string): string => `Quotations in “${file}”`,
  listLocator: 'Claims without quotation',
  from: (row: number, file: string): string => `Row ${row} of “${file}”.`,
  confidence: (words: string): string => `Confidence in the list: ${words}`,
  reason: (file: string): string => `As given in “${file}”`,
} as const;
