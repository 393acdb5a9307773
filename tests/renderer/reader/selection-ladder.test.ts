import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SelectionLadder } from '../../../renderer/features/reader/selection-ladder.ts';
import { SentenceWalk } from '../../../renderer/features/reader/sentence-walk.ts';
import { TextBreaks, type TextSpan } from '../../../renderer/features/reader/text-breaks.ts';
import type { ExcerptText } from '../../../shared/model/source.ts';
import { anyText, isWholePlace } from './any-text.ts';
import { excerptOf } from './reading-fixture.ts';

const nothingHidden = (): boolean => false;
const ladderIn = (stored: ExcerptText): SelectionLadder =>
  new SelectionLadder(
    stored.text,
    new TextBreaks(stored, nothingHidden),
    new SentenceWalk(stored, 'en', nothingHidden),
  );

const STORED = excerptOf(['Gen. Oda left. Nobody followed.', 'The port is open.']);
const caretAt = (words: string): TextSpan => {
  const start = STORED.text.indexOf(words);
  return { start, end: start };
};
const wordsOf = (span: TextSpan | null): string | null => span && STORED.text.slice(span.start, span.end);

test('a selection grows from the caret to word, sentence, paragraph and text, and shrinks the same way', () => {
  const ladder = ladderIn(STORED);
  const climbed: TextSpan[] = [];
  let span: TextSpan | null = caretAt('followed');
  while (span) {
    climbed.push(span);
    span = ladder.grow(span);
  }
  expect(climbed.map(wordsOf)).toEqual([
    '',
    'followed',
    'Nobody followed.',
    'Gen. Oda left. Nobody followed.',
    STORED.text,
  ]);
  const back: TextSpan[] = [];
  span = climbed.at(-1) ?? null;
  while (span) {
    back.push(span);
    span = ladder.shrink(span);
  }
  expect(back).toEqual(climbed.toReversed());
});

test('a selection over two sentences grows to the paragraph that holds both', () => {
  const start = STORED.text.indexOf('left');
  const grown = ladderIn(STORED).grow({ start, end: STORED.text.indexOf(' followed') });
  expect(wordsOf(grown)).toBe('Gen. Oda left. Nobody followed.');
});

test('a selection cut through a word first grows to the whole word', () => {
  const start = STORED.text.indexOf('body');
  expect(wordsOf(ladderIn(STORED).grow({ start, end: start + 4 }))).toBe('Nobody');
});

test('a selection that was made otherwise shrinks to the first rung within it', () => {
  const ladder = ladderIn(STORED);
  const paragraph = { start: 0, end: STORED.blocks[0]?.end ?? 0 };
  const sentence = ladder.shrink(paragraph);
  expect(wordsOf(sentence)).toBe('Gen. Oda left.');
  expect(wordsOf(sentence && ladder.shrink(sentence))).toBe('Gen');
});

test('in any text, growing takes in what was selected, never cuts a character, and shrinking undoes it', () => {
  fc.assert(
    fc.property(anyText, fc.nat(), fc.nat(), fc.nat({ max: 4 }), (stored, from, length, steps) => {
      const breaks = new TextBreaks(stored, nothingHidden);
      const ladder = ladderIn(stored);
      const start = breaks.snap(from % (stored.text.length + 1));
      const end = Math.max(start, breaks.snap(Math.min(stored.text.length, start + (length % 9)), 'end'));
      const climbed: TextSpan[] = [{ start, end }];
      for (let step = 0; step < steps; step += 1) {
        const last = climbed.at(-1) as TextSpan;
        const next = ladder.grow(last);
        if (!next) break;
        expect(next.start <= last.start && next.end >= last.end).toBe(true);
        expect(next.end - next.start).toBeGreaterThan(last.end - last.start);
        expect(isWholePlace(stored, next.start) && isWholePlace(stored, next.end)).toBe(true);
        climbed.push(next);
      }
      for (let step = climbed.length - 1; step > 0; step -= 1) {
        expect(ladder.shrink(climbed[step] as TextSpan)).toEqual(climbed[step - 1]);
      }
    }),
  );
});
