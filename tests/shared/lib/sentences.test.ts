import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentencesOf } from '../../../shared/lib/sentences.ts';

const cut = (text: string, language?: string): string[] =>
  sentencesOf(text, language).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  test.each([
    ['Two plain sentences. They follow each other.', ['Two plain sentences.', 'They follow each other.']],
    ['Gen. Oda met Dr. Lin. Both left.', ['Gen. Oda met Dr. Lin.', 'Both left.']],
    [
      'It closes on Sept. 26, Mr. Rask said. He smiled.',
      ['It closes on Sept. 26, Mr. Rask said.', 'He smiled.'],
    ],
    ['The U.S. Navy sailed. So did others.', ['The U.S. Navy sailed.', 'So did others.']],
    ['It came from the U.S. The ship did not.', ['It came from the U.S.', 'The ship did not.']],
    ['M. K. Vell signed. No. 5 was lost.', ['M. K. Vell signed.', 'No. 5 was lost.']],
    ['1. The port is open. 2. The road is not.', ['1. The port is open.', '2. The road is not.']],
    ['“Stop!” he cried. Nobody did.', ['“Stop!” he cried.', 'Nobody did.']],
    ['“We will sign.” The date is open.', ['“We will sign.”', 'The date is open.']],
    ['About 3.5 million came, i.e. Most of them.', ['About 3.5 million came, i.e. Most of them.']],
    ['Is it so? Yes! Good…', ['Is it so?', 'Yes!', 'Good…']],
  ])('%s', (text, expected) => {
    expect(cut(text)).toEqual(expected);
  });

  test('a line broken by an editor does not end a sentence', () => {
    expect(cut('The ministry said on\r\nTuesday that it\r\nwould wait. It did.')).toEqual([
      'The ministry said on\r\nTuesday that it\r\nwould wait.',
      'It did.',
    ]);
  });

  test('Chinese sentences end at their own full stops', () => {
    expect(cut('港口已经开放。道路没有。“好，等着。”', 'zh')).toEqual([
      '港口已经开放。',
      '道路没有。',
      '“好，等着。”',
    ]);
  });

  test('a language tag that cannot be read counts as English', () => {
    expect(cut('One. Two.', 'not a tag')).toEqual(['One.', 'Two.']);
  });

  test('a text of blanks has no sentences', () => {
    expect(sentencesOf(' \r\n\t ')).toEqual([]);
  });

  test('every character that is not blank lies in exactly one sentence', () => {
    const words = fc.constantFrom(
      'Mr.',
      'U.S.',
      'left',
      'No.',
      '5',
      '😀',
      '海。',
      '“Stop!”',
      '\r\n',
      'it.',
      'The',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
        const text = parts.join(' ');
        const spans = sentencesOf(text);
        for (const [index, span] of spans.entries()) {
          expect(span.start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0);
          expect(text.slice(span.start, span.end)).toBe(text.slice(span.start, span.end).trim());
        }
        const inside = spans.map(({ start, end }) => text.slice(start, end)).join('');
        expect(inside.replaceAll(/\s/gu, '')).toBe(text.replaceAll(/\s/gu, ''));
      }),
    );
  });
});
