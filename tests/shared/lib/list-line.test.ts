import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatListLine, parseListLine } from '../../../shared/lib/list-line.ts';

describe('a line of names', () => {
  test('commas part names, unless there is a semicolon', () => {
    expect(parseListLine('Jane Roe,  John Doe ,')).toEqual(['Jane Roe', 'John Doe']);
    expect(parseListLine('Roe, Jane; Doe, John')).toEqual(['Roe, Jane', 'Doe, John']);
    expect(parseListLine('  ')).toEqual([]);
  });

  test('a name that is written twice is one name', () => {
    expect(parseListLine('trade, sanctions, trade')).toEqual(['trade', 'sanctions']);
  });

  test('what is written reads back to the same names, also a single one with a comma', () => {
    expect(parseListLine(formatListLine(['Roe, Jane']))).toEqual(['Roe, Jane']);
    const name = fc
      .stringMatching(/^[A-Za-z][A-Za-z, ]{0,6}[A-Za-z]$/)
      .map((text) => text.replaceAll(/ +/g, ' '));
    fc.assert(
      fc.property(fc.uniqueArray(name, { maxLength: 4 }), (names) => {
        expect(parseListLine(formatListLine(names))).toEqual(names);
      }),
    );
  });
});
