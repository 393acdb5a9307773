import { expect, test } from 'vitest';
import { citationCompleteness } from '../../../shared/analysis/citation-completeness.ts';
import { NO_DESCRIPTOR } from '../../../shared/model/source-descriptor.ts';
import { invented } from './invented-sources.ts';

test('a source as it was found is asked for what an open-source citation says', () => {
  expect(citationCompleteness(invented(1), false)).toEqual({
    said: 2,
    of: 10,
    missing: ['author', 'url', 'published', 'retrieved', 'availability', 'quality', 'archived', 'aiTools'],
  });
});

test('an original that is kept is an archived copy, and a factor is a descriptor', () => {
  const source = invented(1, {
    published: '2026',
    descriptor: { ...NO_DESCRIPTOR, factors: [{ factor: 'bias', words: 'Owned by the port' }] },
  });
  expect(citationCompleteness(source, true).missing).toEqual([
    'author',
    'url',
    'retrieved',
    'availability',
    'aiTools',
  ]);
});

test('what the source itself is without is not asked for, unless it is there after all', () => {
  const descriptor = { ...NO_DESCRIPTOR, lacks: ['author', 'url'] as const };
  expect(citationCompleteness(invented(1, { descriptor }), true)).toMatchObject({ said: 3, of: 8 });
  const signed = invented(1, { descriptor, authors: ['A. Writer'] });
  expect(citationCompleteness(signed, true)).toMatchObject({ said: 4, of: 9 });
});
