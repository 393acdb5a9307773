import { expect, test } from 'vitest';
import type { LedgerTable } from '../../../shared/formats/import-batch.ts';
import type { LedgerMapping } from '../../../shared/formats/ledger-columns.ts';
import { ledgerDayOrder, ledgerEntries } from '../../../shared/formats/ledger-entries.ts';

const MAPPING: LedgerMapping = ['claim', 'link', 'quote', 'date', 'confidence', 'speaker', 'note', 'ignore'];
const COLUMNS = ['Claim', 'Link', 'Quote', 'Date', 'Trust', 'Who', 'Region', 'No'];

const table = (...rows: readonly (readonly string[])[]): LedgerTable => ({ columns: COLUMNS, rows });
const row = (cells: Readonly<Record<string, string>>): readonly string[] =>
  COLUMNS.map((name) => cells[name] ?? '');

const dates = (cells: readonly string[], order?: 'day first' | 'month first'): readonly (string | null)[] =>
  ledgerEntries(table(...cells.map((Date) => row({ Claim: 'x', Date }))), MAPPING, order).map(
    ({ date }) => date,
  );

const problems = (cells: Readonly<Record<string, string>>): readonly string[] =>
  ledgerEntries(table(row({ Claim: 'The ferries stay.', ...cells })), MAPPING).flatMap(
    (entry) => entry.problems,
  );

test('a row becomes an entry, cell by cell', () => {
  const cells = {
    Claim: ' The ferries stay in port. ',
    Link: 'https://courier.example/ferries?a=1',
    Quote: '“We are staying.”',
    Date: '2025-09-26',
    Trust: 'B2',
    Who: 'Harbour office',
    Region: 'North',
    No: '7',
  };
  expect(ledgerEntries(table(row(cells)), MAPPING)).toEqual([
    {
      row: 0,
      claim: 'The ferries stay in port.',
      link: 'https://courier.example/ferries?a=1',
      quote: '“We are staying.”',
      date: '2025-09-26',
      confidence: { letter: 'B', digit: 2, level: null },
      sourceTitle: '',
      outlet: '',
      speaker: 'Harbour office',
      note: 'Region: North',
      problems: [],
    },
  ]);
});

test('empty rows are left out, and rows keep their place', () => {
  const entries = ledgerEntries(
    table(row({}), row({ Claim: 'a' }), row({ No: ' ' }), row({ Claim: 'b' })),
    MAPPING,
  );
  expect(entries.map((entry) => [entry.row, entry.claim])).toEqual([
    [1, 'a'],
    [3, 'b'],
  ]);
});

test('dates are read in the ways people write them', () => {
  expect(
    dates([
      '2025-09-26',
      '26 September 2025',
      '26. September 2025',
      '2025年9月26日',
      '2025/9/26',
      '26.9.2025',
    ]),
  ).toEqual(Array.from({ length: 6 }, () => '2025-09-26'));
  expect(dates(['2025', '2025-09', '2025/9', '2025-09~', 'Sept. 2025', '2025-09-26T14:03:00Z'])).toEqual([
    '2025',
    '2025-09',
    '2025-09',
    '2025-09~',
    '2025-09',
    '2025-09-26',
  ]);
});

test('a column whose dates settle the order of day and month is read in that order', () => {
  expect(dates(['03/04/2025', '26/09/2025'])).toEqual(['2025-04-03', '2025-09-26']);
  expect(dates(['03/04/2025', '09/26/2025'])).toEqual(['2025-03-04', '2025-09-26']);
});

test('while nothing settles the order, a date that could be two days stays empty and says so', () => {
  expect(dates(['03/04/2025', '05/05/2025'])).toEqual([null, '2025-05-05']);
  expect(dates(['03/04/2025', '26/09/2025', '09/26/2025'])).toEqual([null, '2025-09-26', '2025-09-26']);
  expect(problems({ Date: '03/04/2025' })).toEqual([
    '“03/04/2025” names day and month in an order that nothing in its column settles. Choose the order for the column; the date stays empty until then.',
  ]);
});

test('the order chosen for the column holds for all that could be two days', () => {
  expect(dates(['03/04/2025', '05-06-2025'], 'month first')).toEqual(['2025-03-04', '2025-05-06']);
  expect(dates(['03/04/2025', '09/26/2025'], 'day first')).toEqual(['2025-04-03', '2025-09-26']);
  expect(ledgerDayOrder(table(row({ Date: '26/09/2025' })), MAPPING)).toBe('day first');
  expect(ledgerDayOrder(table(row({ Date: '03/04/2025' })), MAPPING)).toBeNull();
});

test('what is no date is kept in the note and never guessed at', () => {
  expect(dates(['45926', 'soon', '31/02/2025', '26.9.25', '3/4/25', '99999'])).toEqual(
    Array.from({ length: 6 }, () => null),
  );
  const [entry] = ledgerEntries(table(row({ Claim: 'x', Date: 'soon', Region: 'North' })), MAPPING);
  expect(entry?.note).toBe('Region: North\nDate: soon');
  expect(problems({ Date: '26.9.25' })).toEqual([
    '“26.9.25” does not say the century. The date stays empty; it is kept in the note.',
  ]);
});

test('a date among other words is taken and the words are kept', () => {
  const [entry] = ledgerEntries(table(row({ Claim: 'x', Date: 'seen 26 September 2025 by Ana' })), MAPPING);
  expect(entry).toMatchObject({ date: '2025-09-26', note: 'Date: seen 26 September 2025 by Ana' });
  expect(entry?.problems).toHaveLength(1);
});

test.each([
  'javascript:alert(1)',
  'file:///etc/passwd',
  'www.courier.example',
  'see archive',
  '\\\\host\\share',
])('%s is no link, and is kept in the note', (Link) => {
  const [entry] = ledgerEntries(table(row({ Claim: 'x', Link })), MAPPING);
  expect(entry).toMatchObject({ link: '', note: `Link: ${Link}` });
  expect(entry?.problems[0]).toContain('is no web address that begins with http:// or https://');
});

test('of several addresses the first is the link', () => {
  const Link = 'https://a.example/1 https://b.example/2';
  const [entry] = ledgerEntries(table(row({ Claim: 'x', Link })), MAPPING);
  expect(entry).toMatchObject({ link: 'https://a.example/1', note: `Link: ${Link}` });
  expect(entry?.problems).toEqual([
    'The row has 2 web addresses. The first is taken as the link; the others are kept in the note.',
  ]);
});

test('a row without a claim says what to do', () => {
  expect(problems({ Claim: '', Who: 'Ana' })).toEqual([
    'The row has no claim. Type one, or leave the row out.',
  ]);
  expect(problems({ Claim: '', Quote: 'We stay.' })).toEqual([
    'The row has a quotation but no claim. The quotation can stand for it; type a claim to say it in your words.',
  ]);
});

test('formulas and errors of a spreadsheet are words', () => {
  const Claim = '=HYPERLINK("http://a.example","x")';
  const [entry] = ledgerEntries(table(row({ Claim, Who: '@SUM(A1)', Quote: '#REF!', Trust: '+1' })), MAPPING);
  expect(entry).toMatchObject({ claim: Claim, speaker: '@SUM(A1)', quote: '#REF!', confidence: null });
  expect(entry?.problems).toEqual([
    '“Quote” holds #REF!, an error of the spreadsheet and no value. Look it up there.',
    '“+1” is no letter A to F, no number 1 to 6, and no word for high, medium or low. It is kept in the note.',
  ]);
});
