import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LedgerTable } from '../../../shared/formats/import-batch.ts';
import { looksLikeLedger, mappingProblems, proposeColumns } from '../../../shared/formats/ledger-columns.ts';
import { readConfidence } from '../../../shared/formats/ledger-confidence.ts';
import { LEDGER_FIELDS } from '../../../shared/formats/ledger-words.ts';

const table = (columns: readonly string[], ...rows: readonly (readonly string[])[]): LedgerTable => ({
  columns,
  rows,
});

test.each<readonly [string, readonly string[], readonly string[]]>([
  [
    'English',
    ['#', 'Claim', 'Link', 'Quote', 'Capture time', 'Confidence', 'Source', 'Outlet', 'Speaker', 'Comments'],
    ['ignore', 'claim', 'link', 'quote', 'date', 'confidence', 'source title', 'outlet', 'speaker', 'note'],
  ],
  [
    'German',
    [
      'Nr.',
      'Behauptung',
      'URL',
      'Zitat',
      'Datum',
      'Zuverlässigkeit',
      'Quelle',
      'Zeitung',
      'Sprecher',
      'Anmerkung',
    ],
    ['ignore', 'claim', 'link', 'quote', 'date', 'confidence', 'source title', 'outlet', 'speaker', 'note'],
  ],
  [
    'French',
    ['Affirmation', 'Lien', 'Citation', 'Date', 'Fiabilité', 'Titre', 'Éditeur', 'Locuteur', 'Remarques'],
    ['claim', 'link', 'quote', 'date', 'confidence', 'source title', 'outlet', 'speaker', 'note'],
  ],
  [
    'Spanish',
    ['Afirmación', 'Enlace', 'Cita', 'Fecha', 'Confianza', 'Fuente', 'Medio', 'Portavoz', 'Notas'],
    ['claim', 'link', 'quote', 'date', 'confidence', 'source title', 'outlet', 'speaker', 'note'],
  ],
  [
    'Chinese',
    ['序号', '说法', '链接', '引文', '日期', '可信度', '标题', '媒体', '发言人', '备注'],
    ['ignore', 'claim', 'link', 'quote', 'date', 'confidence', 'source title', 'outlet', 'speaker', 'note'],
  ],
])('columns with %s names are known by them', (_, columns, fields) => {
  expect(
    proposeColumns(
      table(
        columns,
        columns.map((name) => `words under ${name}`),
      ),
    ),
  ).toEqual(fields);
});

test('columns without names that help are known by what stands in them', () => {
  const rows = [
    [
      '1',
      'The two ferries will stay in port until the inquiry ends.',
      'https://a.example/1',
      '2025-09-26',
      'B2',
      '',
      '“We stay.”',
    ],
    [
      '2',
      'The harbour office will pay the crews in full.',
      'https://a.example/2',
      '2025-09-27',
      'C',
      '',
      '“All of it.”',
    ],
  ];
  const columns = ['', 'x', 'y', 'z', 'w', 'v', 'u'];
  expect(proposeColumns(table(columns, ...rows))).toEqual([
    'ignore',
    'claim',
    'link',
    'date',
    'confidence',
    'ignore',
    'quote',
  ]);
});

test('a source column that holds addresses is the link, and one that holds titles is the title', () => {
  const asLink = table(['Claim', 'Source'], ['The ferries stay.', 'https://courier.example/1']);
  const asTitle = table(['Claim', 'Source'], ['The ferries stay.', 'Two Ferries Stay in Port']);
  expect(proposeColumns(asLink)).toEqual(['claim', 'link']);
  expect(proposeColumns(asTitle)).toEqual(['claim', 'source title']);
});

test('words inside a longer name are enough, and what nothing is known of is a note', () => {
  const columns = ['Main claim (short)', 'Date of capture', 'Confidence (1-6)', 'Region'];
  expect(proposeColumns(table(columns, ['The ferries stay.', '2025-09-26', '2', 'North']))).toEqual([
    'claim',
    'date',
    'confidence',
    'note',
  ]);
});

test('of two columns of dates one is the date and the other keeps its words as a note', () => {
  const dated = table(['Claim', 'Published', 'Accessed'], ['The ferries stay.', '2025-09-26', '2025-10-01']);
  expect(proposeColumns(dated)).toEqual(['claim', 'date', 'note']);
});

test('a price list is no list of claims', () => {
  const prices = table(['Item', 'Price'], ['Rope', '12.50'], ['Paint', '9.00']);
  expect(looksLikeLedger(proposeColumns(prices))).toBe(false);
  expect(looksLikeLedger(['claim', 'link', 'note'])).toBe(true);
});

test('a choice without a claim, or with a field twice, says so', () => {
  expect(mappingProblems(['claim', 'note', 'note', 'ignore', 'ignore'])).toEqual([]);
  expect(mappingProblems(['date', 'date', 'note'])).toEqual([
    'No column is marked as the claim. Mark the one that holds what is asserted, or import the table as a source only.',
    'More than one column is marked as date. Of each row the first that is not empty is taken; mark the others as notes to keep their words.',
  ]);
});

test('whatever a table holds, each column gets a field and no field but notes and ignored ones twice', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '__proto__',
      'constructor',
      '=1+1',
      'https://a.example',
      '2025-01-02',
      'B2',
      '',
      'Claim',
      '日期',
    ),
    fc.string({ maxLength: 30 }),
  );
  const tables = fc
    .nat(6)
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
    );
  fc.assert(
    fc.property(tables, ([columns = [], ...rows]) => {
      const mapping = proposeColumns({ columns, rows });
      expect(mapping).toHaveLength(columns.length);
      for (const field of mapping) expect(LEDGER_FIELDS).toContain(field);
      const single = mapping.filter((field) => field !== 'note' && field !== 'ignore');
      expect(new Set(single).size).toBe(single.length);
    }),
    { seed: 21 },
  );
});

test.each<readonly [string, string]>([
  ['B2', 'B 2 -'],
  ['b-2', 'B 2 -'],
  ['C', 'C - -'],
  ['3', '- 3 -'],
  ['high', '- - high'],
  ['High confidence', '- - high'],
  ['mittel', '- - moderate'],
  ['élevée', '- - high'],
  ['baja', '- - low'],
  ['高', '- - high'],
])('%s is read as a confidence', (cell, read) => {
  const { letter, digit, level } = readConfidence(cell) ?? { letter: null, digit: null, level: null };
  expect(`${letter ?? '-'} ${digit ?? '-'} ${level ?? '-'}`).toBe(read);
});

test.each(['', '-', 'G1', '7', '0', 'B22', '80 %', 'quite sure', '__proto__'])(
  '%j is no confidence',
  (cell) => {
    expect(readConfidence(cell)).toBeNull();
  },
);
