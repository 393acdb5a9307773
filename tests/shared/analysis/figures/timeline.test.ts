import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf, ticksOver } from '../../../../shared/analysis/figures/date-line.ts';
import { PAGE_WIDTH, PART_HEIGHT } from '../../../../shared/analysis/figures/drawing.ts';
import { type Timeline, timelineOf } from '../../../../shared/analysis/figures/timeline.ts';
import { drawTimeline } from '../../../../shared/analysis/figures/timeline-drawing.ts';
import { emptySnapshot } from '../../../../shared/model/case-snapshot.ts';
import { datedClaim } from './small-figures.ts';

const day = fc
  .record({
    year: fc.integer({ min: 1, max: 2500 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map((at) => ({
    year: String(at.year).padStart(4, '0'),
    month: String(at.month).padStart(2, '0'),
    day: String(at.day).padStart(2, '0'),
  }));
const point = fc
  .tuple(day, fc.constantFrom(1, 2, 3), fc.constantFrom('', '~', '?', '%'))
  .map(([at, parts, mark]) => [at.year, at.month, at.day].slice(0, parts).join('-') + mark);
const date = fc.oneof(
  point,
  point.map((from) => `${from}/..`),
  point.map((to) => `../${to}`),
  day.map(({ year, month }) => `${year}-${month}-01/${year}-${month}-28`),
  fc.constant(null),
);
const claims = fc
  .array(fc.tuple(date, fc.string({ unit: 'grapheme', maxLength: 90 })), { maxLength: 60 })
  .map((list) => list.map(([at, words], index) => datedClaim(index + 1, words, at)));

const boxes = (part: Timeline['parts'][number]) =>
  part.map(({ lane, x, width, from, to }) => ({
    lane,
    left: Math.min(x, from),
    right: Math.max(x + width, to),
  }));

describe('a timeline', () => {
  test('no words stand on others or leave the page, whatever the dates', () => {
    fc.assert(
      fc.property(claims, (list) => {
        for (const part of timelineOf(list, 'happened').parts) {
          const all = boxes(part);
          for (const [index, one] of all.entries()) {
            expect(one.left).toBeGreaterThanOrEqual(0);
            expect(one.right).toBeLessThanOrEqual(PAGE_WIDTH + 0.01);
            for (const other of all.slice(index + 1)) {
              if (one.lane === other.lane)
                expect(one.right <= other.left || other.right <= one.left).toBe(true);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('every claim is there once: at its date, or apart where none is known', () => {
    fc.assert(
      fc.property(claims, (list) => {
        const { parts, unknown } = timelineOf(list, 'said');
        const placed = parts.flat().map(({ claim }) => claim.code);
        expect([...placed, ...unknown.map(({ code }) => code)].toSorted()).toEqual(
          list.map(({ code }) => code).toSorted(),
        );
        expect(unknown.every(({ said }) => said === null)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('the same claims give the same drawing, and no part is higher than a page', () => {
    fc.assert(
      fc.property(claims, (list) => {
        const draw = () => drawTimeline({ claims: list, snapshot: emptySnapshot() }, 'happened');
        const first = draw();
        expect(draw()).toEqual(first);
        if (first.content.form === 'drawings') {
          for (const { height } of first.content.parts) expect(height).toBeLessThan(PART_HEIGHT + 110);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('says the precision of each date in words and by the form of its mark', () => {
    const list = [
      datedClaim(1, 'A day.', '2025-03-04'),
      datedClaim(2, 'A month.', '2025-05'),
      datedClaim(3, 'From and to.', '2025-06-01/2025-08-31'),
      datedClaim(4, 'About.', '2025-09~'),
      datedClaim(5, 'Since.', '2025-10/..'),
      datedClaim(6, 'Nobody knows.', null),
    ];
    const { alt, content } = drawTimeline({ claims: list, snapshot: emptySnapshot() }, 'happened');
    if (content.form !== 'drawings') throw new Error('Nothing was drawn');
    const shapes = content.parts.flatMap((part) => part.shapes);
    const words = shapes.flatMap((shape) => (shape.shape === 'words' ? [shape.words] : []));
    for (const said of [
      'C1 4 March 2025',
      'C2 May 2025',
      'C4 about September 2025',
      'C5 since October 2025',
    ]) {
      expect(words).toContain(said);
    }
    expect(words).toEqual(
      expect.arrayContaining(['Date not known', 'C6', 'day known', 'some time within', 'end open']),
    );
    expect(shapes.filter((shape) => 'dashed' in shape && shape.dashed).length).toBeGreaterThan(1);
    expect(alt).toContain('5 claims dated from 4 March 2025 to 31 October 2025; 1 without a date.');
    expect(alt).toContain('C3: 1 June 2025 to 31 August 2025');
    expect(alt).toContain('Date not known: C6.');
  });

  test('the line has even, labelled ticks that leave each other room', () => {
    const span = fc.tuple(fc.integer({ min: -300_000, max: 300_000 }), fc.integer({ min: 0, max: 900_000 }));
    fc.assert(
      fc.property(span, ([from, length]) => {
        const ticks = ticksOver(from, from + length);
        expect(ticks.length).toBeLessThanOrEqual(8);
        expect(ticks.map((tick) => tick.day)).toEqual(
          ticks.map((tick) => tick.day).toSorted((a, b) => a - b),
        );
        for (const tick of ticks) {
          expect(tick.day).toBeGreaterThanOrEqual(from);
          expect(tick.day).toBeLessThanOrEqual(from + length);
          expect(tick.label).not.toBe('');
        }
      }),
    );
    expect(ticksOver(dayOf('2025-01-01'), dayOf('2025-06-30')).map(({ label }) => label)).toEqual([
      'Jan 2025',
      'Feb 2025',
      'Mar 2025',
      'Apr 2025',
      'May 2025',
      'Jun 2025',
    ]);
  });
});
