import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysKeptStill, justReplaced, seenAgain } from '../../../shared/model/replaced-database.ts';

const DAY = 86_400_000;
const at = (days: number): string => new Date(Date.UTC(2026, 0, 1) + days * DAY).toISOString();
const after = (days: readonly number[]) =>
  days.reduce((one, day) => seenAgain(one, at(day)), justReplaced('case-1', at(0)));

test('a case that is opened every day keeps what was replaced for thirty days', () => {
  const days = Array.from({ length: 30 }, (_, index) => index + 1);
  expect(daysKeptStill(after(days.slice(0, 29)))).toBe(1);
  expect(daysKeptStill(after(days))).toBe(0);
});

test('a clock that leaps a year ahead and back, however often, lets nothing go early', () => {
  expect(daysKeptStill(after([365]))).toBe(23);
  expect(daysKeptStill(after([365, 1, 366]))).toBe(16);
  expect(daysKeptStill(after([-4000, -3999]))).toBe(29);
});

test('whatever the clock says, nothing goes before it has been seen at five openings', () => {
  const clock = fc.array(fc.integer({ min: -40_000, max: 40_000 }), { maxLength: 4 });
  fc.assert(fc.property(clock, (days) => daysKeptStill(after(days)) > 0));
});
