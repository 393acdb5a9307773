import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clipped, textWidth, wrapped } from '../../../../shared/analysis/figures/text-fit.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 200 });

describe('fitting words into a drawing', () => {
  test('no line is wider than its room', () => {
    fc.assert(
      fc.property(
        text,
        fc.integer({ min: 40, max: 400 }),
        fc.integer({ min: 1, max: 4 }),
        (words, width, most) => {
          const lines = wrapped(words, width, 7.5, most);
          expect(lines.length).toBeLessThanOrEqual(most);
          for (const line of lines) expect(textWidth(line, 7.5)).toBeLessThanOrEqual(width + 7.5 * 3);
          expect(textWidth(clipped(words, width, 7.5), 7.5)).toBeLessThanOrEqual(width);
        },
      ),
    );
  });

  test('what fits is left whole, and what does not says so with an ellipsis', () => {
    expect(wrapped('Two berths stood closed.', 300, 8, 2)).toEqual(['Two berths stood closed.']);
    expect(wrapped('Two berths stood closed for nineteen days.', 90, 8, 2)).toEqual([
      'Two berths stood',
      'closed for nineteen…',
    ]);
  });
});
