import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assignLanes, type MarginSpan } from '../../../renderer/features/reader/margin-lanes.ts';

const spans = fc
  .array(fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 60 })), { maxLength: 30 })
  .map((parts) =>
    parts.map(([top, height], index): MarginSpan => ({ id: `s${index}`, top, bottom: top + height })),
  );

const meet = (a: MarginSpan, b: MarginSpan): boolean => a.top < b.bottom && b.top < a.bottom;

test('stripes that stand side by side never share a lane', () => {
  fc.assert(
    fc.property(spans, fc.dictionary(fc.constantFrom('s0', 's3', 's7'), fc.nat(3)), (all, before) => {
      const lanes = assignLanes(all, new Map(Object.entries(before)));
      for (const a of all) {
        for (const b of all) if (a.id < b.id && meet(a, b)) expect(lanes.get(a.id)).not.toBe(lanes.get(b.id));
      }
    }),
  );
});

test('no more lanes are used than stripes stand side by side at the fullest place', () => {
  fc.assert(
    fc.property(spans, (all) => {
      const lanes = assignLanes(all, new Map());
      const fullest = Math.max(
        0,
        ...all.map(({ top }) => all.filter((one) => one.top <= top && top < one.bottom).length),
      );
      expect(new Set(lanes.values()).size).toBe(fullest);
    }),
  );
});

test('a stripe keeps its lane when a longer one comes beside it', () => {
  const short = { id: 'short', top: 20, bottom: 40 };
  const before = assignLanes([short], new Map());
  expect(assignLanes([{ id: 'long', top: 0, bottom: 90 }, short], before)).toEqual(
    new Map([
      ['short', 0],
      ['long', 1],
    ]),
  );
});
