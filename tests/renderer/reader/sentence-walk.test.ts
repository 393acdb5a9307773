import { expect, test } from 'vitest';
import { extentOf, SentenceWalk, stepSentence } from '../../../renderer/features/reader/sentence-walk.ts';
import { excerptOf } from './reading-fixture.ts';

const STORED = excerptOf(['One is here. Two is here.', 'Folded away.', 'Three is here. Four is here.']);
const walk = new SentenceWalk(STORED, 'en', (block) => block === 1);
const words = (span: { readonly start: number; readonly end: number } | null): string | null =>
  span && STORED.text.slice(span.start, span.end);

const down = { by: 1, isExtending: false, from: 0 } as const;
const up = { by: -1, isExtending: false, from: 0 } as const;
const longer = { by: 1, isExtending: true, from: 0 } as const;
const shorter = { by: -1, isExtending: true, from: 0 } as const;

test('without a selection the walk begins with the first sentence in sight', () => {
  const from = STORED.text.indexOf('Three');
  expect(words(stepSentence(walk, { ...down, from }, null, null)?.moving ?? null)).toBe('Three is here.');
  expect(words(stepSentence(walk, { ...up, from }, null, null)?.moving ?? null)).toBe('Two is here.');
});

test('the walk goes over the border of a block and past what is folded away', () => {
  const two = walk.at(STORED.text.indexOf('Two'));
  const next = stepSentence(walk, down, two, null);
  expect(words(next?.moving ?? null)).toBe('Three is here.');
  expect(words(stepSentence(walk, up, next && extentOf(next), next)?.moving ?? null)).toBe('Two is here.');
});

test('a selection grows by a sentence and shrinks by the same again', () => {
  const one = walk.at(0);
  const two = stepSentence(walk, longer, one, null);
  const three = stepSentence(walk, longer, two && extentOf(two), two);
  expect(words(three && extentOf(three))).toBe(STORED.text.slice(0, STORED.text.indexOf(' Four')));
  const back = stepSentence(walk, shorter, three && extentOf(three), three);
  expect(back && extentOf(back)).toEqual(two && extentOf(two));
});

test('a selection made with the pointer grows from where it stands', () => {
  const start = STORED.text.indexOf('is here. Two');
  const grown = stepSentence(walk, longer, { start, end: start + 2 }, null);
  expect(words(grown && extentOf(grown))).toBe('is here. Two is here.');
});

test('at the end of the text the walk stays where it is', () => {
  expect(stepSentence(walk, down, walk.at(STORED.text.length - 3), null)).toBeNull();
  expect(stepSentence(walk, up, walk.at(0), null)).toBeNull();
});
