import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDigits, formatFigure, parseFigure } from '../../../shared/lib/figures.ts';

test('figures are read as people write them', () => {
  expect(['1,900', '1.78 trillion', '2.5bn', '1.005 million', '−3.5', '40k'].map(parseFigure)).toEqual([
    1900, 1_780_000_000_000, 2_500_000_000, 1_005_000, -3.5, 40_000,
  ]);
  expect(['', 'many', '12 ships', '1,90', '1e5'].map(parseFigure)).toEqual([null, null, null, null, null]);
});

test('figures are written so that they are easy to read', () => {
  expect([1_780_000_000_000, 12_345_678, 1900, 0.25, 1e21, 2_000_000, -1_500_000].map(formatFigure)).toEqual([
    '1.78 trillion',
    '12,345,678',
    '1,900',
    '0.25',
    '1000000000 trillion',
    '2 million',
    '-1.5 million',
  ]);
});

test('a written figure reads back as the same number', () => {
  fc.assert(
    fc.property(fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer()), (value) => {
      expect(parseFigure(formatFigure(value))).toBe(value === 0 ? 0 : value);
      expect(parseFigure(formatDigits(value))).toBe(value === 0 ? 0 : value);
    }),
  );
});
