import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textParts } from '../../../renderer/features/import/text-parts.ts';
import { sharedRuns } from '../../../shared/analysis/shared-runs.ts';

test('what stands on one side only is marked from its first word to its last, without the punctuation around it', () => {
  const a = 'one two three four five six seven eight, nine ten.';
  const b = 'one two three four five six seven eight nine ten. (And more!)';
  const runs = sharedRuns(a, b, 5);
  expect(textParts(b, runs, 'b').filter(({ isOwn }) => isOwn)).toEqual([{ text: 'And more', isOwn: true }]);
  expect(textParts(a, runs, 'a').some(({ isOwn }) => isOwn)).toBe(false);
});

test('the parts are the whole text, whatever is shared', () => {
  const words = fc.array(fc.constantFrom('ship', 'port', '港口', '—', 'noon.', '😀'), { maxLength: 40 });
  fc.assert(
    fc.property(words, words, (one, other) => {
      const [a, b] = [one.join(' '), other.join(' ')];
      const runs = sharedRuns(a, b, 2);
      expect(
        textParts(a, runs, 'a')
          .map(({ text }) => text)
          .join(''),
      ).toBe(a);
      expect(
        textParts(b, runs, 'b')
          .map(({ text }) => text)
          .join(''),
      ).toBe(b);
    }),
    { seed: 20_261_130 },
  );
});
