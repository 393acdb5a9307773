import { expect, test } from 'vitest';
import { type PaletteEntry, rankEntries } from '../../../renderer/app/rank-entries.ts';

const entry = (hint: string, label: string): PaletteEntry => ({
  id: `${hint} ${label}`,
  hint,
  label,
  keys: '',
  choose: () => undefined,
});
const ENTRIES = [
  entry('File', 'Import files…'),
  entry('File', 'Save as case file…'),
  entry('C4', 'The port exported more grain'),
  entry('S1', 'Report of the harbour master'),
];
const labels = (typed: string, limit = 10): readonly string[] =>
  rankEntries(ENTRIES, typed, limit).map(({ label }) => label);

test('every typed word must occur, in any order and case', () => {
  expect(labels('CASE save')).toEqual(['Save as case file…']);
  expect(labels('grain import')).toEqual([]);
});

test('a word that begins stands before one that is hidden inside another', () => {
  expect(labels('port')).toEqual([
    'The port exported more grain',
    'Import files…',
    'Report of the harbour master',
  ]);
});

test('a code finds its record, and nothing typed shows the first ones', () => {
  expect(labels('c4')).toEqual(['The port exported more grain']);
  expect(labels('', 2)).toEqual(['Import files…', 'Save as case file…']);
});
