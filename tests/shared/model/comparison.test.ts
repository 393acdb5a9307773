import { expect, test } from 'vitest';
import { type Comparison, isDue } from '../../../shared/model/comparison.ts';

const last: Comparison = { at: '2026-01-10T12:00:00.000Z', seq: 3, entry: null, differing: [] };

test.each([
  ['it never was', null, '2026-01-10T12:00:00.000Z', true],
  ['six days ago', last, '2026-01-17T11:59:59.999Z', false],
  ['a week ago', last, '2026-01-17T12:00:00.000Z', true],
  ['in the future, as the clock says', last, '2026-01-09T12:00:00.000Z', true],
  ['nobody can say when', { ...last, at: '' }, '2026-01-10T12:00:00.000Z', true],
])('a comparison is due where the last one was: %s', (_, before, now, due) => {
  expect(isDue(before, now)).toBe(due);
});
