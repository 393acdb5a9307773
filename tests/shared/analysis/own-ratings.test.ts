import { expect, test } from 'vitest';
import { ownRatings, type RatedPair } from '../../../shared/analysis/own-ratings.ts';
import type { CredibilityDigit, ReliabilityLetter } from '../../../shared/model/scale.ts';

const pairs = (...grades: readonly string[]): readonly RatedPair<string>[] =>
  grades.map((grade, index) => ({
    letter: grade.charAt(0) as ReliabilityLetter,
    digit: Number(grade.charAt(1)) as CredibilityDigit,
    claim: `C${index + 1}`,
  }));

test('each pair of letter and digit stands in one cell', () => {
  const { cells } = ownRatings(pairs('B2', 'B2', 'A3'));
  expect([...cells]).toEqual([
    ['B2', ['C1', 'C2']],
    ['A3', ['C3']],
  ]);
});

test('F and 6 are no places on the scales, so F6 is not on the diagonal', () => {
  expect(ownRatings(pairs('F6', 'F2', 'B6', 'B2'))).toMatchObject({ judged: 1, alike: 1 });
});

test('what chance would give is counted from how often each letter and digit was used', () => {
  expect(ownRatings(pairs('A1', 'A1', 'B2', 'B2'))).toMatchObject({ judged: 4, alike: 4, alikeByChance: 2 });
  expect(ownRatings(pairs('B2', 'B2', 'B2'))).toMatchObject({ judged: 3, alike: 3, alikeByChance: 3 });
  expect(ownRatings(pairs('A2', 'B1'))).toMatchObject({ judged: 2, alike: 0, alikeByChance: 1 });
  expect(ownRatings([])).toMatchObject({ judged: 0, alike: 0, alikeByChance: 0 });
});
