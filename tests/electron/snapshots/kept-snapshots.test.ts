import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Dated, keptSnapshots } from '../../../electron/snapshots/kept-snapshots.ts';
import { SNAPSHOT_REASONS } from '../../../shared/snapshot-facts.ts';

const HOUR_MS = 3_600_000;
const START = Date.UTC(2026, 0, 1);

/** Snapshots in the order in which they were taken, on a clock that may jump back a year at any moment. */
const takenInOrder = fc
  .array(
    fc.record({
      hours: fc.oneof(
        { weight: 20, arbitrary: fc.double({ min: 0, max: 60, noNaN: true }) },
        { weight: 1, arbitrary: fc.constantFrom(-8760, 8760) },
      ),
      reason: fc.constantFrom(...SNAPSHOT_REASONS),
    }),
    { minLength: 1, maxLength: 120 },
  )
  .map((steps) => {
    let at = START;
    return steps.map(({ hours, reason }, index): Dated => {
      at += hours * HOUR_MS;
      return { id: `snapshot-${index}`, number: index + 1, takenAt: new Date(at).toISOString(), reason };
    });
  });

const every = (count: number, stepMs: number, reason: Dated['reason'] = 'time'): readonly Dated[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `snapshot-${index}`,
    number: index + 1,
    takenAt: new Date(START + index * stepMs).toISOString(),
    reason,
  }));

const timeOf = (all: readonly Dated[]): Date => new Date(all.at(-1)?.takenAt ?? START);

test('the last ten always stay, whatever the clock says', () => {
  fc.assert(
    fc.property(takenInOrder, fc.integer({ min: -9000, max: 9000 }), (all, hours) => {
      const kept = keptSnapshots(all, new Date(START + hours * HOUR_MS));
      for (const { id } of all.slice(-10)) expect(kept).toContain(id);
    }),
  );
});

test('letting go after each snapshot comes to the same as letting go at the end', () => {
  fc.assert(
    fc.property(takenInOrder, (all) => {
      const automatic = all.map((one) => ({ ...one, reason: 'time' as const }));
      let held: readonly Dated[] = [];
      for (const one of automatic) {
        const now = new Date(one.takenAt);
        const kept = keptSnapshots([...held, one], now);
        held = [...held, one].filter(({ id }) => kept.has(id));
      }
      const atOnce = keptSnapshots(automatic, timeOf(automatic));
      expect(new Set(held.map(({ id }) => id))).toEqual(atOnce);
    }),
  );
});

test('what was taken before something, or on request, stays for thirty days at least', () => {
  fc.assert(
    fc.property(takenInOrder, (all) => {
      const now = timeOf(all);
      const kept = keptSnapshots(all, now);
      for (const { id, takenAt, reason } of all) {
        const isWanted = reason.startsWith('before-') || reason === 'asked';
        if (isWanted && now.getTime() - Date.parse(takenAt) <= 30 * 24 * HOUR_MS) expect(kept).toContain(id);
      }
    }),
  );
});

test('automatic ones are never more than ten, 24, 30 and 12', () => {
  fc.assert(
    fc.property(takenInOrder, (all) => {
      const automatic = all.map((one) => ({ ...one, reason: 'changes' as const }));
      expect(keptSnapshots(automatic, timeOf(all)).size).toBeLessThanOrEqual(10 + 24 + 30 + 12);
    }),
  );
});

test('a year of ten-minute steps leaves the last hours, days and months', () => {
  const all = every(6 * 24 * 365, 600_000);
  const ids = keptSnapshots(all, timeOf(all));
  const kept = all.filter(({ id }) => ids.has(id));
  const months = new Set(kept.map(({ takenAt }) => takenAt.slice(0, 7)));
  const days = new Set(kept.map(({ takenAt }) => takenAt.slice(0, 10)));
  const hours = new Set(kept.map(({ takenAt }) => takenAt.slice(0, 13)));
  expect(months.size).toBe(12);
  expect(days.size).toBe(30 + 11);
  expect(hours.size).toBe(24 + 29 + 11);
  // Two of the last ten are the last of their hours too.
  expect(kept).toHaveLength(24 + 29 + 11 + 8);
});

test('a clock that is set back a year loses neither the newest nor the last hours before', () => {
  const before = every(40, HOUR_MS);
  const after = before.map((one, index) => ({
    ...one,
    id: `later-${index}`,
    number: 100 + index,
    takenAt: new Date(START - 8760 * HOUR_MS + index * 60_000).toISOString(),
  }));
  const kept = keptSnapshots([...before, ...after], new Date(START - 8760 * HOUR_MS));
  expect(kept).toContain('later-39');
  for (const { id } of before.slice(-20)) expect(kept).toContain(id);
});
