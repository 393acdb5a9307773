import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Box, placeBar } from '../../../renderer/features/reader/bar-place.ts';

const BAR = { width: 300, height: 40 };
const SIGHT: Box = { left: 0, top: 1000, right: 700, bottom: 1800 };
const line = (top: number, left = 200): Box => ({ left, top, right: left + 8, bottom: top + 22 });

test('the bar stands under the end of the selection', () => {
  expect(placeBar({ first: line(1200), last: line(1300) }, BAR, SIGHT)).toEqual({ left: 54, top: 1330 });
});

test('without room below it stands over the beginning', () => {
  expect(placeBar({ first: line(1700), last: line(1770) }, BAR, SIGHT).top).toBe(1652);
});

test('with the whole sight selected it stands at the foot of it', () => {
  expect(placeBar({ first: line(200), last: line(5000) }, BAR, SIGHT).top).toBe(1752);
});

test('the bar is always in sight and never on the line where the selection ends', () => {
  const place = fc.integer({ min: 900, max: 1900 });
  fc.assert(
    fc.property(place, fc.nat(800), fc.nat(692), (top, height, left) => {
      const [first, last] = [line(top, left), line(top + height, left)];
      const bar = placeBar({ first, last }, BAR, SIGHT);
      expect(bar.left).toBeGreaterThanOrEqual(SIGHT.left);
      expect(bar.left + BAR.width).toBeLessThanOrEqual(SIGHT.right);
      expect(bar.top).toBeGreaterThanOrEqual(SIGHT.top);
      expect(bar.top + BAR.height).toBeLessThanOrEqual(SIGHT.bottom);
      const isLastInSight = last.top >= SIGHT.top && last.bottom <= SIGHT.bottom;
      if (isLastInSight) expect(bar.top >= last.bottom || bar.top + BAR.height <= last.top).toBe(true);
    }),
  );
});
