import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CardWish, placeCards } from '../../../renderer/features/reader/card-places.ts';

const GAP = 5;
const ALMOST = 1e-6;

/** Cards in the order of their passages, and the one in focus, if any. */
const cards = fc
  .array(fc.tuple(fc.nat(900), fc.integer({ min: 20, max: 80 })), { minLength: 1, maxLength: 25 })
  .map((parts) =>
    parts
      .toSorted(([a], [b]) => a - b)
      .map(([top, height], index): CardWish => ({ id: `c${index}`, top, height })),
  );
const focus = fc.option(fc.nat(24).map((index) => `c${index}`));

const distance = (wishes: readonly CardWish[], tops: readonly number[]): number =>
  wishes.reduce((sum, { top }, index) => sum + (top - (tops[index] ?? 0)) ** 2, 0);

test('cards keep their order and never collide', () => {
  fc.assert(
    fc.property(cards, focus, (wishes, focused) => {
      const tops = placeCards(wishes, { gap: GAP, focused, highest: 0 });
      expect(tops).toHaveLength(wishes.length);
      for (const [index, { height }] of wishes.slice(0, -1).entries()) {
        expect((tops[index + 1] ?? 0) - (tops[index] ?? 0)).toBeGreaterThanOrEqual(height + GAP - ALMOST);
      }
    }),
    { seed: 1 },
  );
});

test('the focused card stands exactly at its passage', () => {
  fc.assert(
    fc.property(cards, fc.nat(), (wishes, number) => {
      const index = number % wishes.length;
      const tops = placeCards(wishes, { gap: GAP, focused: `c${index}`, highest: 0 });
      expect(tops[index]).toBe(wishes[index]?.top);
    }),
    { seed: 1 },
  );
});

test('without a card in focus none stands above the highest place', () => {
  fc.assert(
    fc.property(cards, fc.integer({ min: -50, max: 400 }), (wishes, highest) => {
      const tops = placeCards(wishes, { gap: GAP, focused: null, highest });
      expect(Math.min(...tops)).toBeGreaterThanOrEqual(highest - ALMOST);
    }),
    { seed: 1 },
  );
});

test('cards that have room stand at their passages', () => {
  const wishes = [0, 100, 200].map((top, index) => ({ id: `c${index}`, top, height: 60 }));
  expect(placeCards(wishes, { gap: GAP, focused: null, highest: 0 })).toEqual([0, 100, 200]);
});

test('two cards at one place share the way out between them', () => {
  const wishes = [200, 200].map((top, index) => ({ id: `c${index}`, top, height: 55 }));
  expect(placeCards(wishes, { gap: GAP, focused: null, highest: 0 })).toEqual([170, 230]);
});

test('no other arrangement without collisions is nearer to the passages', () => {
  const jitter = fc.array(fc.integer({ min: -120, max: 120 }), { minLength: 25, maxLength: 25 });
  fc.assert(
    fc.property(cards, focus, jitter, (wishes, focused, by) => {
      const tops = placeCards(wishes, { gap: GAP, focused, highest: -Infinity });
      const other = apart(
        wishes,
        tops.map((top, index) => top + (by[index] ?? 0)),
        focused,
      );
      expect(distance(wishes, tops)).toBeLessThanOrEqual(distance(wishes, other) + ALMOST);
    }),
    { seed: 1 },
  );
});

/** Some arrangement without collisions: from the focused card, or the first, each is pushed clear of the one before. */
function apart(
  wishes: readonly CardWish[],
  near: readonly number[],
  focused: string | null,
): readonly number[] {
  const pinned = Math.max(
    0,
    wishes.findIndex(({ id }) => id === focused),
  );
  const isPinned = wishes[pinned]?.id === focused;
  const tops = [...near];
  if (isPinned) tops[pinned] = wishes[pinned]?.top ?? 0;
  for (let index = pinned + 1; index < wishes.length; index += 1) {
    tops[index] = Math.max(tops[index] ?? 0, (tops[index - 1] ?? 0) + (wishes[index - 1]?.height ?? 0) + GAP);
  }
  for (let index = pinned - 1; index >= 0; index -= 1) {
    tops[index] = Math.min(tops[index] ?? 0, (tops[index + 1] ?? 0) - (wishes[index]?.height ?? 0) - GAP);
  }
  return tops;
}
