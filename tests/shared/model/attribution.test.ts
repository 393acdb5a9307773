import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatAttribution, parseAttribution } from '../../../shared/model/attribution.ts';

test('the one line becomes steps from the outlet inward, with the reason for anonymity', () => {
  expect(parseAttribution('Coast Herald < Meridian Wire < senior official (anonymous: sensitivity)')).toEqual(
    [
      { who: 'Coast Herald', anonymous: null },
      { who: 'Meridian Wire', anonymous: null },
      { who: 'senior official', anonymous: 'sensitivity' },
    ],
  );
  expect(parseAttribution('Coast Herald < aide (anonymous)')[1]).toEqual({ who: 'aide', anonymous: '' });
  expect(parseAttribution(' < ')).toEqual([]);
});

test('a chain written as a line reads back as the same chain', () => {
  const words = fc.stringMatching(/^[A-Za-zÀ-ž德拉]{1,8}( [A-Za-z.]{1,6})?$/u);
  const step = fc.record({
    who: words,
    anonymous: fc.option(fc.oneof(fc.constant(''), words), { nil: null }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 5 }), (steps) => {
      expect(parseAttribution(formatAttribution(steps))).toEqual(steps);
    }),
  );
});
