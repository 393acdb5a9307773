import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CONTEXT_LENGTH, spanHolds, spanOf } from '../../../shared/model/passage.ts';
import type { ExcerptId } from '../../../shared/model/source.ts';

const EXCERPT = 'x1' as ExcerptId;
const TEXTS = fc.string({ unit: fc.constantFrom('a', 'é', '德', '🛰️', ' ', '\r\n', '\u2028', '.', 'the ') });

test('a span holds exactly the words at its place, without blanks at either end', () => {
  fc.assert(
    fc.property(TEXTS, fc.nat(200), fc.nat(200), (text, a, b) => {
      const span = spanOf(EXCERPT, text, a, b);
      if (!span) {
        expect(
          text
            .slice(Math.min(a, b), Math.max(a, b))
            .replace(/[\uD800-\uDFFF]/gu, '')
            .trim(),
        ).toBe('');
        return;
      }
      expect(spanHolds(span, text)).toBe(true);
      expect(span.quote).toBe(span.quote.trim());
      expect(text.slice(0, span.start).endsWith(span.prefix)).toBe(true);
      expect(text.slice(span.end).startsWith(span.suffix)).toBe(true);
      expect(span.prefix.length).toBeLessThanOrEqual(CONTEXT_LENGTH);
    }),
  );
});

test('a span never splits a character, neither in the words nor in the context', () => {
  fc.assert(
    fc.property(TEXTS, fc.nat(200), fc.nat(200), (text, a, b) => {
      const span = spanOf(EXCERPT, text, a, b);
      for (const part of [span?.quote ?? '', span?.prefix ?? '', span?.suffix ?? '']) {
        expect(part.isWellFormed()).toBe(true);
      }
    }),
  );
});

test('a span no longer holds when the text at its place is another', () => {
  const span = spanOf(EXCERPT, 'The port opened in March.', 4, 15);
  expect(span?.quote).toBe('port opened');
  expect(span && spanHolds(span, 'The ports opened in March.')).toBe(false);
});
