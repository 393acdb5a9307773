import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AlignedPlaces } from '../../../shared/analysis/aligned-places.ts';
import { type SharedRun, sharedRuns } from '../../../shared/analysis/shared-runs.ts';

const run = (aStart: number, aEnd: number, bStart: number): SharedRun => ({
  aStart,
  aEnd,
  bStart,
  bEnd: bStart + aEnd - aStart,
});

test('inside shared words the same word answers', () => {
  const places = new AlignedPlaces([run(100, 200, 500), run(300, 340, 900)], 1000, 2000);
  expect([100, 150, 200, 320].map((offset) => places.answerTo(offset, 'a'))).toEqual([500, 550, 600, 920]);
  expect([500, 550, 920].map((offset) => places.answerTo(offset, 'b'))).toEqual([100, 150, 320]);
});

test('between shared words places answer in proportion', () => {
  const places = new AlignedPlaces([run(100, 200, 500)], 1000, 2000);
  expect(places.answerTo(50, 'a')).toBe(250);
  expect(places.answerTo(600, 'a')).toBe(1300);
});

test('where nothing is shared, the whole texts answer in proportion', () => {
  const places = new AlignedPlaces([], 1000, 2000);
  expect([0, 250, 1000].map((offset) => places.answerTo(offset, 'a'))).toEqual([0, 500, 2000]);
});

test('shared words that stand in another order than most do not count', () => {
  const places = new AlignedPlaces([run(0, 20, 900), run(100, 200, 100), run(300, 400, 300)], 1000, 1000);
  expect(places.answerTo(10, 'a')).toBe(10);
  expect(places.answerTo(350, 'a')).toBe(350);
});

test('whatever two texts share, reading on in the one never goes back in the other', () => {
  const word = fc.constantFrom('port', 'board', 'vote', 'the', 'of', 'union', 'court', 'Velm');
  const text = fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(text, text, (a, b) => {
      const places = new AlignedPlaces(sharedRuns(a, b, 3), a.length, b.length);
      let before = 0;
      for (let offset = 0; offset <= a.length; offset += 1) {
        const answer = places.answerTo(offset, 'a');
        expect(answer).toBeGreaterThanOrEqual(before);
        expect(answer).toBeLessThanOrEqual(b.length);
        before = answer;
      }
    }),
    { seed: 20_261_122, numRuns: 60 },
  );
});
