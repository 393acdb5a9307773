import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MEASURE_QUALIFIERS, type Measure } from '../../../shared/model/measure.ts';
import { formatMeasure, measureInWords, parseMeasure } from '../../../shared/model/measure-line.ts';

const measure = (changes: Partial<Measure>): Measure => ({
  attribute: '',
  low: 0,
  high: 0,
  unit: '',
  qualifier: 'exactly',
  asOf: null,
  ...changes,
});

test('a figure is read as one would say it', () => {
  expect(parseMeasure('nearly 100 harbour inspections')).toEqual(
    measure({ attribute: 'harbour inspections', low: 100, high: 100, qualifier: 'nearly' }),
  );
  expect(parseMeasure('more than 1.2 million tonnes of grain as of 2025-09')).toEqual(
    measure({
      attribute: 'grain',
      low: 1_200_000,
      high: 1_200_000,
      unit: 'tonnes',
      qualifier: 'over',
      asOf: '2025-09',
    }),
  );
  expect(parseMeasure('40–45 million tonnes')).toEqual(
    measure({ low: 40_000_000, high: 45_000_000, unit: 'tonnes' }),
  );
  expect(parseMeasure('growth: 4.5%')).toEqual(
    measure({ attribute: 'growth', low: 4.5, high: 4.5, unit: 'per cent' }),
  );
  expect(parseMeasure('between 17 and 19 countries')).toEqual(
    measure({ attribute: 'countries', low: 17, high: 19 }),
  );
});

test('words without a figure are no measure', () => {
  expect(['many ships', '', 'toll: high'].map(parseMeasure)).toEqual([null, null, null]);
});

test('a reader is told the figure in words', () => {
  expect(
    measureInWords(
      measure({
        attribute: 'defence budget',
        low: 1_780_000_000_000,
        high: 1_780_000_000_000,
        unit: 'crowns',
        qualifier: 'about',
        asOf: '2025-03',
      }),
    ),
  ).toBe('defence budget: about 1.78 trillion crowns (as of March 2025)');
});

test('a measure written as a line reads back as the same measure', () => {
  const words = fc.stringMatching(/^[a-df-jl-z]{1,8}( [a-z]{3,6}){0,2}$/u);
  const value = fc.oneof(fc.integer({ min: -5000 }), fc.double({ min: 0, max: 1e15, noNaN: true }));
  const any = fc
    .record({
      attribute: fc.oneof(fc.constant(''), words, fc.constant('ratio 3:1')),
      ends: fc.tuple(value, value).map(([a, b]) => [Math.min(a, b) || 0, Math.max(a, b) || 0] as const),
      unit: fc.constantFrom('', 'yuan', 'per cent', 'grain ships', 'km²'),
      qualifier: fc.constantFrom(...MEASURE_QUALIFIERS),
      asOf: fc.constantFrom(null, '2025', '2025-09~', '2025-01/2025-03'),
    })
    .map(({ ends: [low, high], ...rest }): Measure => ({ ...rest, low, high }));
  fc.assert(
    fc.property(any, (before) => {
      expect(parseMeasure(formatMeasure(before))).toEqual(before);
    }),
  );
});
