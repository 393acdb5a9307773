import { describe, expect, test } from 'vitest';
import { gradeOf } from '../../../shared/analysis/grade.ts';
import type { CredibilityDigit, ReliabilityLetter } from '../../../shared/model/scale.ts';

describe('the grade of a claim', () => {
  test('is the letter of its source and its own digit', () => {
    expect(gradeOf(rated(2), [source('S1', 'B')])).toEqual({
      badge: 'B2',
      meaning: 'S1 usually reliable; probably true',
      isOpen: false,
    });
  });

  test('names every letter of several sources once, best first', () => {
    expect(
      gradeOf(rated(1), [source('S1', 'C'), source('S2', null), source('S3', 'A'), source('S4', 'C')]).badge,
    ).toBe('A/C/?1');
  });

  test('is open where a half is missing or cannot be judged', () => {
    expect(gradeOf(rated(null), [source('S1', 'B')])).toMatchObject({ badge: 'B?', isOpen: true });
    expect(gradeOf(rated(2), [source('S1', null)])).toMatchObject({ badge: '?2', isOpen: true });
    expect(gradeOf(rated(1), [source('S1', 'F')])).toMatchObject({ badge: 'F1', isOpen: true });
    expect(gradeOf(rated(6), [source('S1', 'A')])).toMatchObject({ badge: 'A6', isOpen: true });
    expect(gradeOf(rated(3), [])).toMatchObject({ badge: '?3', isOpen: true });
  });

  test('is none where neither half is rated', () => {
    expect(gradeOf(rated(null), [source('S1', null)]).badge).toBeNull();
    expect(gradeOf(rated(null), []).badge).toBeNull();
  });
});

const rated = (digit: CredibilityDigit | null) => ({
  credibility: digit && { digit, reason: '', at: '', by: '' },
});
const source = (code: string, letter: ReliabilityLetter | null) => ({
  code,
  reliability: letter && { letter, reason: '', at: '', by: '' },
});
