import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsPattern } from '../../../shared/lib/words-pattern.ts';

const word = fc.string({
  unit: fc.constantFrom('a', 'b', '.', '(', '-', '港', '𐐷'),
  minLength: 1,
  maxLength: 6,
});

test('exactly the given words match as a whole', () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), word, (words, other) => {
      const whole = new RegExp(`^${wordsPattern(words)}$`, 'u');
      for (const one of words) expect(whole.test(one)).toBe(true);
      expect(whole.test(other)).toBe(words.includes(other));
    }),
  );
});

test('at one place the longest of the words is found', () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), word, (words, text) => {
      const found = new RegExp(wordsPattern(words), 'uy').exec(text)?.[0] ?? '';
      const longest = words.filter((one) => text.startsWith(one)).map((one) => one.length);
      expect(found.length).toBe(Math.max(0, ...longest));
    }),
  );
});
