import { describe, expect, test } from 'vitest';
import type { ExcerptId } from '../../../shared/model/source.ts';
import { quotedSpan } from '../../../shared/sample/quoted-span.ts';

const id = 'x' as ExcerptId;
const excerpts = new Map([['wire', { id, text: 'A cable failed. Another cable failed.' }]] as const);

describe('finding the quoted words of the sample', () => {
  test('words that stand once are found where they stand', () => {
    expect(quotedSpan(excerpts, { source: 'wire', words: 'Another cable' })).toEqual({
      excerptId: id,
      start: 16,
      end: 29,
      quote: 'Another cable',
      prefix: 'A cable failed. ',
      suffix: ' failed.',
    });
  });

  test('words that stand twice need to be told apart', () => {
    expect(() => quotedSpan(excerpts, { source: 'wire', words: 'cable failed.' })).toThrow('2 times');
    expect(quotedSpan(excerpts, { source: 'wire', words: 'cable failed.', nth: 2 }).start).toBe(24);
  });

  test('words that do not stand there, or not so often, are refused', () => {
    expect(() => quotedSpan(excerpts, { source: 'wire', words: 'A ship' })).toThrow('0 times');
    expect(() => quotedSpan(excerpts, { source: 'wire', words: 'cable', nth: 3 })).toThrow('wanted 3');
    expect(() => quotedSpan(excerpts, { source: 'wire', words: '' })).toThrow('0 times');
  });

  test('words with a blank at an end, and a source that is not there, are refused', () => {
    expect(() => quotedSpan(excerpts, { source: 'wire', words: 'A cable ' })).toThrow('blanks');
    expect(() => quotedSpan(excerpts, { source: 'speech', words: 'A cable' })).toThrow('no source');
  });
});
