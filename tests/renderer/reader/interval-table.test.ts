import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Interval, IntervalTable } from '../../../renderer/features/reader/interval-table.ts';

const intervals = fc
  .array(fc.tuple(fc.nat(2000), fc.integer({ min: 1, max: 1500 })), { maxLength: 40 })
  .map((spans) => spans.map(([start, length], index) => ({ id: `i${index}`, start, end: start + length })));

const ids = (found: readonly Interval[]): string[] => found.map((interval) => interval.id).toSorted();

test('the table finds exactly the intervals that a search through all of them finds', () => {
  fc.assert(
    fc.property(intervals, fc.nat(2000), fc.integer({ min: 1, max: 1500 }), (all, start, length) => {
      const table = new IntervalTable();
      for (const interval of all) table.add(interval);
      const end = start + length;
      expect(ids(table.overlapping(start, end))).toEqual(
        ids(all.filter((one) => one.start < end && one.end > start)),
      );
      expect(ids(table.at(start))).toEqual(ids(all.filter((one) => one.start <= start && start < one.end)));
    }),
  );
});

test('what was removed is found no more, the rest still is', () => {
  fc.assert(
    fc.property(intervals, fc.nat(), (all, seed) => {
      const table = new IntervalTable();
      for (const interval of all) table.add(interval);
      const removed = all.filter((_, index) => (index + seed) % 3 === 0);
      for (const interval of removed) table.remove(interval);
      const left = all.filter((interval) => !removed.includes(interval));
      expect(ids(table.overlapping(0, 4000))).toEqual(ids(left));
    }),
  );
});
