import { expect, test } from 'vitest';
import { ACCENT, DIGIT, kindAt, kindBefore, LETTER } from '../../../shared/lib/letter-kinds.ts';

test.each([
  ['a', LETTER],
  ['ß', LETTER],
  ['ж', LETTER],
  ['ا', LETTER],
  ['港', LETTER],
  ['𐐷', LETTER],
  ['7', DIGIT],
  ['²', DIGIT],
  ['\u0301', ACCENT],
  ['-', 0],
  [' ', 0],
  ['’', 0],
  ['ʼ', 0],
])('“%s” is told apart before and behind a place', (character, kind) => {
  const text = `.${character}.`;
  expect(kindAt(text, 1)).toBe(kind);
  expect(kindBefore(text, 1 + character.length)).toBe(kind);
});

test('outside the text there is nothing', () => {
  expect([kindBefore('a', 0), kindAt('a', 1)]).toEqual([0, 0]);
});
