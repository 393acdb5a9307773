import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evened } from '../../../shared/lib/even-text.ts';
import { PhraseTable } from '../../../shared/lib/phrase-table.ts';

const unit = fc.constantFrom('a', 'É', '7', '.', "'", '-', ' ', '港', '벨', '𐐷', '\u0301', 'ж');
const unevenUnit = fc.constantFrom('a', 'É', '7', '.', "'", '’', '-', '‑', ' ', '\n', '港', '벨', '𐐷', 'ж');
const phrases = fc.array(fc.string({ unit, minLength: 1, maxLength: 5 }), { maxLength: 10 });
const text = fc.string({ unit: unevenUnit, maxLength: 30 });

test('at each place the longest phrase is found that begins and ends at the end of a word', () => {
  fc.assert(
    fc.property(phrases, text, (given, words) => {
      const table = tableOf(given);
      for (let at = 0; at < words.length; at += 1) {
        const here = given.filter((phrase) => stands(evened(words), at, phrase));
        expect(table.longestAt(words, at, () => true)?.phrase.length ?? 0).toBe(
          Math.max(0, ...here.map(({ length }) => length)),
        );
        const isPassed = table.nextFrom(words, at) !== at;
        expect(isPassed && here.length > 0 && !isCut(evened(words), at)).toBe(false);
      }
    }),
  );
});

test('a longer phrase that does not fit leaves the place to a shorter one', () => {
  const table = tableOf(['Port Edra', 'Port', 'Port Edra Harbour']);
  const found = table.longestAt('Port Edra Harbour', 0, ({ phrase }) => !phrase.endsWith('Harbour'));
  expect(found?.phrase).toBe('Port Edra');
});

test('a phrase stands for all that was added with it, in that order', () => {
  const table = new PhraseTable<number>();
  for (const [index, phrase] of ['Edra', 'Port Edra', 'Edra'].entries()) table.add(phrase, index);
  expect(table.valuesOf('Edra')).toEqual([0, 2]);
  expect(table.valuesOf('Port')).toEqual([]);
  expect(table.longestAt('at Port Edra', 3, () => true)?.values).toEqual([1]);
});

function tableOf(given: readonly string[]): PhraseTable<null> {
  const table = new PhraseTable<null>();
  for (const phrase of given) table.add(phrase, null);
  return table;
}

/** What begins with a letter of an alphabet may not end inside a word; in other scripts any place is an end. */
const stands = (words: string, at: number, phrase: string): boolean =>
  words.startsWith(phrase, at) &&
  !(IN_ALPHABET.test(words.slice(at, at + 1)) && isCut(words, at + phrase.length));

const IN_ALPHABET = /[\0-\u052f]/;
const isCut = (words: string, at: number): boolean =>
  /[aÉ7ж]{2}/.test(words.slice(at === 0 ? at : at - 1, at + 1));
