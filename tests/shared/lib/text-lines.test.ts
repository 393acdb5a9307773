import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isBlank, isLineBreak, textLines } from '../../../shared/lib/text-lines.ts';

test('blanks and line breaks are those of the language itself', () => {
  const codes = Array.from({ length: 0x10000 }, (_, code) => code);
  const blank = codes.filter((code) => /\s/.test(String.fromCharCode(code)));
  expect(codes.filter(isBlank)).toEqual(blank);
  expect(codes.filter(isLineBreak)).toEqual([0x0a, 0x0b, 0x0c, 0x0d, 0x2028, 0x2029]);
});

test('lines without words are counted and left out', () => {
  const text = '\n\n  one \r\n \t\r\ntwo\rthree\u2028';
  const lines = textLines(text);
  const all = Array.from({ length: lines.count }, (_, index) => lines.at(index));
  expect(all.map(({ start, end, blankBefore }) => [text.slice(start, end), blankBefore])).toEqual([
    ['one', 2],
    ['two', 1],
    ['three', 0],
  ]);
  expect(all.map(({ from, start }) => start - from)).toEqual([2, 0, 0]);
});

test('the words of the lines are the words of the text', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom('a', 'b', ' ', '\t', '\n', '\r', '\r\n', '\u2029', '\f'),
        maxLength: 60,
      }),
      (text) => {
        const lines = textLines(text);
        const words = Array.from({ length: lines.count }, (_, index) =>
          text.slice(lines.at(index).start, lines.at(index).end),
        );
        expect(words).toEqual(
          text
            .split(/\r\n|[\n\v\f\r\u2028\u2029]/)
            .map((line) => line.trim())
            .filter((line) => line !== ''),
        );
      },
    ),
  );
});

test('a line beyond the last is refused', () => {
  expect(() => textLines('one').at(1)).toThrow(RangeError);
});
