import { expect, test } from 'vitest';
import { isWrappedProse } from '../../../renderer/features/reader/wrapped-prose.ts';

test('lines broken at a fixed width are one run of prose', () => {
  expect(
    isWrappedProse('The board said that it would\r\nwait for the second report\r\nbefore it voted.'),
  ).toBe(true);
});

test('lines of unequal length stand as they are', () => {
  expect(isWrappedProse('Present:\nThe chairman of the harbour board\nTwo clerks')).toBe(false);
  expect(isWrappedProse('One line alone')).toBe(false);
});
