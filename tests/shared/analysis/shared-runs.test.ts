import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fingerprintsOf } from '../../../shared/analysis/fingerprints.ts';
import { quotationsIn } from '../../../shared/analysis/quotations.ts';
import { sharedRuns } from '../../../shared/analysis/shared-runs.ts';

const A =
  'The board met on Tuesday. Forty ships lay at the north quay of Velm, and none of them had paid its dues.';
const B =
  'Readers wrote to us: “forty ships lay at the north quay of Velm; and none of them had paid its dues”. We asked.';

const wordsIn = (text: string): string =>
  text
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(' ') ?? '';

describe('runs of the same words', () => {
  test('case and punctuation do not count, and the places are those of each text', () => {
    const [run, ...rest] = sharedRuns(A, B);
    expect(rest).toEqual([]);
    expect(run && A.slice(run.aStart, run.aEnd)).toBe(
      'Forty ships lay at the north quay of Velm, and none of them had paid its dues',
    );
    expect(run && B.slice(run.bStart, run.bEnd)).toBe(
      'forty ships lay at the north quay of Velm; and none of them had paid its dues',
    );
  });

  test('fewer words than asked for are no run', () => {
    expect(sharedRuns('one two three four five six seven', 'one two three four five six seven')).toEqual([]);
    expect(sharedRuns('one two three', 'zero one two three', 3)).toEqual([
      { aStart: 0, aEnd: 13, bStart: 5, bEnd: 18 },
    ]);
  });

  test('Chinese and Japanese words are compared by characters', () => {
    const run = sharedRuns('港务局周二宣布，北码头重新开放。', '据报道，北码头重新开放，但港口关闭。', 7)[0];
    expect(run && '港务局周二宣布，北码头重新开放。'.slice(run.aStart, run.aEnd)).toBe('北码头重新开放');
  });

  test('a text that repeats the same words thousands of times is compared all the same', () => {
    const [run] = sharedRuns('ha '.repeat(5000), `oh ${'ha '.repeat(5000)}`);
    expect(run).toMatchObject({ aStart: 0, bStart: 3 });
  });

  test('every run holds the same words in both texts, in order, without overlap, and is not cut short', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'Port', 'quay.', '港', '口', '“x”'), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(text, text, fc.integer({ min: 1, max: 9 }), (one, other, least) => {
        const [a, b] = [one.join(' '), other.join(' ')];
        let last = 0;
        for (const run of sharedRuns(a, b, least)) {
          expect(wordsIn(a.slice(run.aStart, run.aEnd))).toBe(wordsIn(b.slice(run.bStart, run.bEnd)));
          expect(run.aStart).toBeGreaterThanOrEqual(last);
          last = run.aEnd;
          const after = [a.slice(run.aEnd), b.slice(run.bEnd)].map((rest) => wordsIn(rest).split(' ')[0]);
          if (after[0] && after[1]) expect(after[0]).not.toBe(after[1]);
        }
      }),
      { seed: 11, numRuns: 300 },
    );
  });
});

describe('fingerprints', () => {
  test('eight words in a row that two texts share leave a fingerprint in both', () => {
    const word = fc.stringMatching(/^[a-z]{1,6}$/);
    const words = (length: { minLength: number; maxLength: number }) => fc.array(word, length);
    fc.assert(
      fc.property(
        words({ minLength: 8, maxLength: 12 }),
        words({ minLength: 0, maxLength: 20 }),
        words({ minLength: 0, maxLength: 20 }),
        (shared, before, after) => {
          const one = new Set(fingerprintsOf([...before, ...shared].join(' ')).hashes);
          const other = fingerprintsOf([...shared, ...after].join(', ')).hashes;
          expect(other.some((hash) => one.has(hash))).toBe(true);
        },
      ),
      { seed: 12, numRuns: 300 },
    );
  });

  test('each says where it begins', () => {
    const text = 'Nine tugs brought the last of the grain ships in before the storm broke over Velm.';
    const { hashes, starts } = fingerprintsOf(text);
    expect(hashes.length).toBeGreaterThan(2);
    for (const start of starts) expect(text.slice(start)).toMatch(/^\w/);
    expect([...starts]).toEqual([...starts].sort((a, b) => a - b));
  });

  test('a text shorter than a gram has none', () => {
    expect(fingerprintsOf('Too few words').hashes).toHaveLength(0);
    expect(fingerprintsOf('').hashes).toHaveLength(0);
  });
});

test('quotations end with their mark or with their paragraph, and an apostrophe opens none', () => {
  const text =
    'He said “no ship”. "Not one," said she. The port’s «last word»: 「関係なし」 “left open\nNew line” it’s';
  expect(quotationsIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'no ship',
    'Not one,',
    'last word',
    '関係なし',
  ]);
});
