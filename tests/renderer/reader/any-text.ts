import fc from 'fast-check';
import type { ExcerptText } from '../../../shared/model/source.ts';
import { excerptOf } from './reading-fixture.ts';

const unit = fc.oneof(
  fc.constantFrom(
    'a',
    'B',
    '9',
    ' ',
    '. ',
    ',',
    '“',
    '”',
    '\n',
    '\r\n',
    '\t',
    'é',
    'e\u0301',
    '港',
    '务',
    '。',
  ),
  fc.constantFrom('😀', '👩‍👩‍👧', '🇫🇷', 'ما', 'क्षि', 'กำ', '한', '\u200d', '\u0301', ' \u0301', '\u0600'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 2 }),
);

/** A few blocks of any characters, with what lies between them in the files that people have. */
export const anyText: fc.Arbitrary<ExcerptText> = fc
  .record({
    parts: fc.array(fc.string({ unit, minLength: 1, maxLength: 14 }), { minLength: 1, maxLength: 4 }),
    between: fc.constantFrom('\n\n', '\r\n\r\n', '\n', ''),
  })
  .map(({ parts, between }) => excerptOf(parts, between));

const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Whether a caret may stand there: at an end of a block or between two of its characters. */
export function isWholePlace({ text, blocks }: ExcerptText, offset: number): boolean {
  const at = blocks.find(({ start, end }) => start <= offset && offset <= end);
  if (!at) return false;
  if (offset === at.end) return true;
  return (
    clusters.segment(text.slice(at.start, at.end)).containing(offset - at.start)?.index === offset - at.start
  );
}
