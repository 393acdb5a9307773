import { expect, test } from 'vitest';
import { pageMarks } from '../../../renderer/features/reader/page-marks.ts';

test('the margin names a page once, where it begins, and both pages where it begins within a block', () => {
  const blocks = [
    { page: 1 },
    { page: 1, turns: [120] },
    // What every page carries at its foot stands behind the paragraph that runs over its end.
    { page: 1 },
    { page: 2 },
    { page: 3 },
    { page: 3 },
  ];
  expect([...pageMarks(blocks)]).toEqual([
    [0, 'p. 1'],
    [1, 'pp. 1–2'],
    [4, 'p. 3'],
  ]);
});

test('a text without pages has no marks', () => {
  expect(pageMarks([{}, {}]).size).toBe(0);
});
