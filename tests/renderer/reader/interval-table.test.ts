import fc from 'fast-check';
import { expect, test } from 'vitest';
import { IntervalTable } from '../../../renderer/features/reader/interval-table.ts';

const intervals = fc
  .array(fc.tuple(fc.nat(2000), fc.integer({ min: 1, max: 1500 })), { maxLength: 40 })
  .map((spans) =>
    spans
      .map(([start, length], index) => ({ id: `i${index}`, start, end: start + length }))
      .toSorted((a, b) => a.start - b.start),
  );

test('the table finds exactly the intervals that a search through all of them finds, in their order', () => {
  fc.assert(
    fc.property(intervals, fc.nat(2000), fc.integer({ min: 1, max: 1500 }), (all, start, length) => {
      const table = new IntervalTable(all);
      const end = start + length;
      expect(table.overlapping(start, end)).toEqual(all.filter((one) => one.start < end && one.end > start));
      expect(table.at(start)).toEqual(all.filter((one) => one.start <= start && start < one.end));
    }),
    { seed: 20 },
  );
});

test('one interval over the whole text hides none of the short ones', () => {
  const whole = { id: 'whole', start: 0, end: 10_000 };
  const short = Array.from({ length: 90 }, (_, at) => ({
    id: `s${at}`,
    start: at * 100,
    end: at * 100 + 10,
  }));
  const table = new IntervalTable([whole, ...short]);
  expect(table.at(4205)).toEqual([whole, short[42]]);
  expect(table.at(4250)).toEqual([whole]);
  expect(table.at(10_000)).toEqual([]);
});
