import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsOfText } from '../../../shared/analysis/text-words.ts';
import { mapWords } from '../../../shared/analysis/word-diff.ts';

const mapOf = (a: string, b: string): readonly number[] => [...mapWords(wordsOfText(a), wordsOfText(b))];

test('words are the letters between blanks and signs; a sign is a word of its own', () => {
  const { text, count, starts, ends, lettered } = wordsOfText('Velm’s port, 40 %.');
  const words = Array.from({ length: count }, (_, index) => text.slice(starts[index], ends[index]));
  expect(words).toEqual(['Velm', '’', 's', 'port', ',', '40', '%', '.']);
  expect([...lettered]).toEqual([1, 0, 1, 1, 0, 1, 0, 0]);
});

test('a Han character is a word, a combining mark is none, and a pair of surrogates stays together', () => {
  const { text, count, starts, ends } = wordsOfText('港务局 cafe\u0301 𠀋👍🏽');
  const words = Array.from({ length: count }, (_, index) => text.slice(starts[index], ends[index]));
  expect(words.slice(0, 5)).toEqual(['港', '务', '局', 'cafe\u0301', '𠀋']);
  expect(words.slice(5).join('')).toBe('👍🏽');
});

test('words that stand in both texts are mapped, the others are not', () => {
  expect(mapOf('the board voted on Tuesday', 'the old board voted late on Tuesday')).toEqual([0, 2, 3, 5, 6]);
  expect(mapOf('the board voted', 'nobody came')).toEqual([-1, -1, -1]);
});

test('long stretches without a word in common cost nothing but their length', () => {
  const one = Array.from({ length: 5000 }, (_, index) => `one${index}`).join(' ');
  const two = Array.from({ length: 5000 }, (_, index) => `two${index}`).join(' ');
  const map = mapOf(`${one} the harbour of Velm ${one}`, `${two} the harbour of Velm ${two}`);
  expect(map.filter((place) => place >= 0)).toEqual([5000, 5001, 5002, 5003]);
});

test('whatever the texts, the map only rises and leads to the same words', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', 'c', 'port', '港', '.', 'e\u0301'), { maxLength: 120 })
    .map((words) => words.join(' '));
  fc.assert(
    fc.property(text, text, (a, b) => {
      const [from, to] = [wordsOfText(a), wordsOfText(b)];
      let before = -1;
      for (const [word, place] of mapWords(from, to).entries()) {
        if (place < 0) continue;
        expect(place).toBeGreaterThan(before);
        expect(to.ids[place]).toBe(from.ids[word]);
        before = place;
      }
    }),
    { seed: 20_261_122, numRuns: 200 },
  );
});

test('a text has every word of itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      expect(mapOf(text, text).every((place, word) => place === word)).toBe(true);
    }),
    { seed: 20_261_122, numRuns: 200 },
  );
});
