import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spanWith, stepEdge } from '../../../renderer/features/reader/edge-moves.ts';
import { TextBreaks, type TextSpan } from '../../../renderer/features/reader/text-breaks.ts';
import { spanOf } from '../../../shared/model/passage.ts';
import { anyText, isWholePlace } from './any-text.ts';
import { excerptOf } from './reading-fixture.ts';

const STORED = excerptOf(['The board voted twice.', 'Nobody left.']);
const BREAKS = new TextBreaks(STORED, () => false);
const spanOver = (words: string): TextSpan => {
  const start = STORED.text.indexOf(words);
  return { start, end: start + words.length };
};
const moved = (words: string, step: Parameters<typeof stepEdge>[3]): string | null => {
  const span = stepEdge(STORED, BREAKS, spanOver(words), step);
  return span && STORED.text.slice(span.start, span.end);
};

test('an edge goes by character or by word, and never stops at a blank', () => {
  expect(moved('board voted', { side: 'end', unit: 'character', by: 1 })).toBe('board voted t');
  expect(moved('board voted', { side: 'end', unit: 'word', by: 1 })).toBe('board voted twice');
  expect(moved('board voted', { side: 'end', unit: 'word', by: -1 })).toBe('board');
  expect(moved('board voted', { side: 'start', unit: 'word', by: 1 })).toBe('voted');
  expect(moved('board voted', { side: 'start', unit: 'character', by: -1 })).toBe('e board voted');
});

test('an edge goes over the border of a block', () => {
  expect(moved('twice.', { side: 'end', unit: 'word', by: 1 })).toBe('twice.\n\nNobody');
});

test('one edge never passes the other, and none leaves the text', () => {
  expect(moved('T', { side: 'start', unit: 'character', by: 1 })).toBeNull();
  expect(moved('T', { side: 'end', unit: 'character', by: -1 })).toBeNull();
  expect(moved('The', { side: 'start', unit: 'character', by: -1 })).toBeNull();
  expect(moved('left.', { side: 'end', unit: 'word', by: 1 })).toBeNull();
  expect(spanWith(STORED, spanOver('board'), 'start', STORED.text.length)).toBeNull();
});

test('in any text an edge goes the way it was asked to, and has words beside it', () => {
  const sides = fc.constantFrom('start' as const, 'end' as const);
  const units = fc.constantFrom('character' as const, 'word' as const);
  const bys = fc.constantFrom(1 as const, -1 as const);
  fc.assert(
    fc.property(anyText, fc.nat(), fc.nat(), sides, units, bys, (stored, from, to, side, unit, by) => {
      const breaks = new TextBreaks(stored, () => false);
      const length = stored.text.length + 1;
      const span = spanOf(
        stored.id,
        stored.text,
        breaks.snap(from % length),
        breaks.snap(to % length, 'end'),
      );
      fc.pre(span !== null && isWholePlace(stored, span.start) && isWholePlace(stored, span.end));
      const next = span && stepEdge(stored, breaks, span, { side, unit, by });
      if (!span || !next) return;
      expect(Math.sign(next[side] - span[side])).toBe(by);
      expect(stored.text.slice(next.start, next.end)).toBe(stored.text.slice(next.start, next.end).trim());
      expect(stored.text.slice(next.start, next.end)).not.toBe('');
    }),
  );
});
