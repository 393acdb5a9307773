import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LedgerEntry } from '../../shared/formats/ledger-entries.ts';
import { planLedger } from '../../shared/ledger-claims.ts';

const LIST = { title: 'claims' };

const entry = (row: number, change: Partial<LedgerEntry>): LedgerEntry => ({
  row,
  claim: `Claim ${row}`,
  link: '',
  quote: '',
  date: null,
  confidence: null,
  sourceTitle: '',
  outlet: '',
  speaker: '',
  note: '',
  problems: [],
  ...change,
});

test('rows with the same address are one source, whatever way it is spelt', () => {
  const { sources, claims } = planLedger(
    [
      entry(0, { link: 'https://courier.example/port', quote: 'It opened.', sourceTitle: 'The port' }),
      entry(1, { link: 'http://www.courier.example/port/?utm_source=mail', quote: 'Ships waited.' }),
      entry(2, { sourceTitle: 'The port', quote: 'Another one of that title.' }),
    ],
    LIST,
  );
  expect(sources.map(({ title, text }) => [title, text])).toEqual([
    ['The port', 'It opened.\n\nShips waited.'],
    ['The port', 'Another one of that title.'],
  ]);
  expect(claims.map(({ source }) => source)).toEqual([0, 0, 1]);
});

test('a claim without a quotation rests on the words of the list, and its source is known nonetheless', () => {
  const { sources, claims } = planLedger(
    [entry(0, { link: 'https://courier.example/port', outlet: 'Velm Courier' })],
    LIST,
  );
  expect(sources.map(({ title, text, isList }) => [title, text, isList])).toEqual([
    ['courier.example/port', '', false],
    ['claims', 'Claim 0', true],
  ]);
  expect(claims[0]?.source).toBe(1);
});

test('a quotation without a claim stands for it, and a row without both is left out', () => {
  const { claims } = planLedger(
    [entry(0, { claim: '', quote: 'It  opened\nat noon.' }), entry(1, { claim: '' })],
    LIST,
  );
  expect(claims.map(({ statement }) => statement)).toEqual(['It opened at noon.']);
});

test('every claim has its very words at its place, and no two blocks overlap', () => {
  const words = fc.constantFrom('', 'It opened.', 'Ships waited.', 'Nobody knew why.', 'It opened');
  const rows = fc.array(
    fc.record({ quote: words, link: fc.constantFrom('', 'https://a.example/1', 'https://a.example/2') }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(rows, (given) => {
      const { sources, claims } = planLedger(
        given.map((row, index) => entry(index, row)),
        LIST,
      );
      for (const { source, start, end, entry: of } of claims) {
        expect(sources[source]?.text.slice(start, end)).toBe(of.quote || of.claim);
      }
      for (const { blocks, text } of sources) {
        expect(blocks.map(({ start, end }) => text.slice(start, end)).join('\n\n')).toBe(text);
      }
    }),
    { seed: 20_261_130 },
  );
});
