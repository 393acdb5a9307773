import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textChanges, wordDifference } from '../../../shared/analysis/word-changes.ts';

const OLD = 'The board of Velm voted to raise its dues by 12 percent. The union wept. Rain fell.';

/** `-gone-` and `+new+` around what differs. */
const shown = (pieces: ReturnType<typeof wordDifference>): string =>
  pieces
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'gone' ? `-${text}-` : `+${text}+`))
    .join('');

test('a changed word is shown as deleted and added, the others as they are', () => {
  const later = OLD.replace('12 percent', '2 percent');
  expect(shown(wordDifference(OLD, later))).toBe(
    'The board of Velm voted to raise its dues by -12 -+2 +percent. The union wept. Rain fell.',
  );
});

test('a deleted sentence takes its own full stop with it', () => {
  const later = OLD.replace(' The union wept.', '');
  expect(shown(wordDifference(OLD, later))).toBe(
    'The board of Velm voted to raise its dues by 12 percent. -The union wept. -Rain fell.',
  );
});

test('an added sentence brings its own full stop', () => {
  const later = `${OLD} Nobody came.`;
  expect(shown(wordDifference(OLD, later))).toBe(`${OLD}+Nobody came.+`);
});

test('places far apart are shown apart, each with a few words around it', () => {
  const filler = Array.from({ length: 40 }, (_, index) => `word${index}`).join(' ');
  const { count, passages } = textChanges(`alpha ${filler} omega`, `beta ${filler} psi`, 10);
  expect(count).toBe(2);
  expect(passages.map(shown)).toEqual([
    '-alpha -+beta +word0 word1 word2 word3 word4 word5 word6 ',
    'word33 word34 word35 word36 word37 word38 word39 -omega-+psi+',
  ]);
});

test('no more places are shown than asked for, and all are counted', () => {
  const filler = Array.from({ length: 40 }, (_, index) => `word${index}`).join(' ');
  const text = (word: string): string => Array.from({ length: 5 }, () => `${word} ${filler}`).join(' ');
  const { count, passages } = textChanges(text('alpha'), text('beta'), 3);
  expect({ count, shown: passages.length }).toEqual({ count: 5, shown: 3 });
});

test('texts that differ in blanks alone have no other words', () => {
  expect(textChanges(OLD, OLD.replaceAll(' ', '\r\n'), 10)).toEqual({ count: 0, passages: [] });
});

test('what is left without the deleted words is the earlier text, without the added ones the later', () => {
  const words = fc
    .array(fc.constantFrom('port', 'board', 'the', '.', '港', 'naïve'), { maxLength: 30 })
    .map((parts) => parts.join(' '));
  const letters = (text: string): string => text.replaceAll(/\s+/gu, '');
  fc.assert(
    fc.property(words, words, (old, later) => {
      const pieces = wordDifference(old, later);
      const without = (kind: string): string =>
        letters(pieces.flatMap((piece) => (piece.kind === kind ? [] : [piece.text])).join(''));
      expect([without('new'), without('gone')]).toEqual([letters(old), letters(later)]);
    }),
    { seed: 20_261_122, numRuns: 300 },
  );
});
