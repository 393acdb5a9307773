import { expect, test } from 'vitest';
import { pageOf, pagesOf } from '../../../shared/model/page-of.ts';
import { pageWords } from '../../../shared/words/pages.ts';

const BLOCKS = [
  { start: 0, page: 3 },
  { start: 100, page: 3, turns: [150, 200] },
  { start: 300, page: 5 },
];

test('a character stands on the page of its block, or on a later one that the block runs over to', () => {
  expect([0, 99, 100, 149, 150, 199, 200, 299, 300, 9_999].map((offset) => pageOf(BLOCKS, offset))).toEqual([
    3, 3, 3, 3, 4, 4, 5, 5, 5, 5,
  ]);
});

test('a span has the pages of its first and its last character', () => {
  expect(pagesOf(BLOCKS, 10, 20)).toEqual({ from: 3, to: 3 });
  expect(pagesOf(BLOCKS, 140, 150)).toEqual({ from: 3, to: 3 });
  expect(pagesOf(BLOCKS, 140, 151)).toEqual({ from: 3, to: 4 });
  expect(pagesOf(BLOCKS, 10, 310)).toEqual({ from: 3, to: 5 });
});

test('a text without pages has none to name', () => {
  expect(pageOf([{ start: 0 }], 5)).toBeNull();
  expect(pagesOf([], 0, 5)).toBeNull();
  expect(pageWords(pagesOf([{ start: 0 }], 0, 5))).toBe('');
});

test('pages are named as citations name them', () => {
  expect(pageWords({ from: 4, to: 4 })).toBe('p. 4');
  expect(pageWords({ from: 4, to: 5 })).toBe('pp. 4–5');
  expect(
    pageWords({ from: 9, to: 9 }, null, { from: 4, to: 5 }, { from: 5, to: 6 }, { from: 8, to: 8 }),
  ).toBe('pp. 4–6, 8–9');
});
