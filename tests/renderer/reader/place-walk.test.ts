import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstPlace, placeFrom, stepPlace } from '../../../renderer/features/reader/find/place-walk.ts';

const PLACES = [
  { start: 4, end: 8 },
  { start: 20, end: 24 },
  { start: 24, end: 30 },
];

test('the first place is the one that was asked for, or the last where none comes behind', () => {
  expect(firstPlace(PLACES, { asked: 20 })).toBe(1);
  expect(firstPlace(PLACES, { asked: 0 })).toBe(0);
  expect(firstPlace(PLACES, { asked: Number.MAX_SAFE_INTEGER })).toBe(2);
  expect(firstPlace([], { asked: 3 })).toBe(-1);
});

test('without a wish it is the next one in sight, and behind the last the first', () => {
  expect(firstPlace(PLACES, { inSight: 9 })).toBe(1);
  expect(firstPlace(PLACES, { inSight: 99 })).toBe(0);
  expect(firstPlace([], { inSight: 0 })).toBe(-1);
});

test('a step leads to a neighbour, or out of the text where there is none', () => {
  expect(stepPlace(3, 0, 'next')).toEqual({ at: 1 });
  expect(stepPlace(3, 2, 'next')).toEqual({ beyond: 1 });
  expect(stepPlace(3, 0, 'previous')).toEqual({ beyond: -1 });
  expect(stepPlace(0, -1, 'next')).toEqual({ beyond: 1 });
});

test('the place from an offset is the one that looking at each of them finds', () => {
  const places = fc
    .uniqueArray(fc.nat(500), { minLength: 0, maxLength: 40 })
    .map((starts) =>
      starts
        .toSorted((a, b) => a - b)
        .map((start, at, all) => ({ start, end: Math.min(start + 3, all[at + 1] ?? start + 3) })),
    );
  fc.assert(
    fc.property(places, fc.nat(520), (some, offset) => {
      expect(placeFrom(some, offset)).toBe(some.findIndex(({ end }) => end > offset));
    }),
  );
});
