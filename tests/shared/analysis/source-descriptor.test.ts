import { expect, test } from 'vitest';
import { nearnessOf, sourceDescriptor } from '../../../shared/analysis/source-descriptor.ts';
import { parseAttribution } from '../../../shared/model/attribution.ts';

const HERALD = { outlet: 'Coast Herald', kind: 'article' } as const;
const describe = (line: string) => sourceDescriptor(parseAttribution(line), [HERALD]);

test('a chain of four reads as a sentence with what bears on its worth', () => {
  expect(
    describe(
      'Coast Herald < Meridian Wire (paraphrase; was told) < ministry < senior official (anonymous: talks go on; was told; said 2025-09-26)',
    ),
  ).toBe(
    'Coast Herald (article), citing Meridian Wire, in paraphrase, citing ministry, citing senior official (not named: talks go on), having been told of it, on 26 September 2025. Derivative.',
  );
});

test('anonymity without a reason is said to be without one', () => {
  expect(describe('coast herald < aide (anonymous)')).toBe(
    'coast herald (article), citing aide (not named, no reason given). Indirect.',
  );
  expect(describe('(anonymous: not cleared)')).toBe('somebody (not named: not cleared). Direct.');
});

test('each hand that what is said went through makes it less direct', () => {
  const nearness = (line: string) => nearnessOf(parseAttribution(line));
  expect(nearness('')).toBeNull();
  expect(nearness('Coast Herald')).toBe('direct');
  expect(nearness('Coast Herald (saw)')).toBe('direct');
  expect(nearness('Coast Herald (document)')).toBe('indirect');
  expect(nearness('Coast Herald < minister')).toBe('indirect');
  expect(nearness('Coast Herald < minister (was told)')).toBe('derivative');
  expect(nearness('Coast Herald < wire < minister')).toBe('derivative');
});

test('without attribution there is nothing to describe', () => {
  expect(describe('')).toBe('');
});
