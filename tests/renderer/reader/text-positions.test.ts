import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  blockAt,
  blocksIn,
  offsetAt,
  piecesOf,
  pointAt,
} from '../../../renderer/features/reader/text-positions.ts';
import type { Block } from '../../../shared/model/source.ts';

const block = (start: number, end: number): Block => ({ kind: 'paragraph', start, end });
const BLOCKS = [block(0, 10), block(12, 20), block(21, 30)];

/** Blocks of one to six characters with gaps of none to three between them. */
const anyBlocks = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 6 })), {
    minLength: 1,
    maxLength: 30,
  })
  .map((parts) => {
    let at = 0;
    return parts.map(([gap, length]) => {
      at += gap + length;
      return block(at - length, at);
    });
  });

describe('positions in a text of blocks', () => {
  test('an offset in a gap belongs to the block before it', () => {
    expect([0, 9, 10, 11, 12, 20, 21, 99].map((offset) => blockAt(BLOCKS, offset))).toEqual([
      0, 0, 0, 0, 1, 1, 2, 2,
    ]);
    expect(blockAt([], 5)).toBe(-1);
  });

  test('between two blocks a start goes on to the next and an end back to the one before', () => {
    expect(pointAt(BLOCKS, 11, 'start')).toEqual({ block: 1, offset: 0 });
    expect(pointAt(BLOCKS, 11, 'end')).toEqual({ block: 0, offset: 10 });
    expect(pointAt(BLOCKS, 12, 'end')).toEqual({ block: 0, offset: 10 });
    expect(pointAt(BLOCKS, 12, 'start')).toEqual({ block: 1, offset: 0 });
  });

  test('a span over two blocks has a piece in each and none in the gap', () => {
    expect(piecesOf(BLOCKS, 8, 14)).toEqual([
      { block: 0, from: 8, to: 10 },
      { block: 1, from: 0, to: 2 },
    ]);
    expect(piecesOf(BLOCKS, 10, 12)).toEqual([]);
    expect(blocksIn(BLOCKS, 8, 25)).toEqual([0, 1, 2]);
  });

  test('an offset survives the way to a point and back, gaps aside', () => {
    fc.assert(
      fc.property(anyBlocks, fc.nat(), (blocks, seed) => {
        const { start, end } = blocks[seed % blocks.length] as Block;
        const offset = start + (seed % (end - start));
        expect(offsetAt(blocks, pointAt(blocks, offset, 'start'))).toBe(offset);
        expect(offsetAt(blocks, pointAt(blocks, offset + 1, 'end'))).toBe(offset + 1);
      }),
    );
  });

  test('the pieces of a span hold exactly its characters that lie in blocks', () => {
    fc.assert(
      fc.property(anyBlocks, fc.nat(120), fc.nat(120), (blocks, a, b) => {
        const [start, end] = [Math.min(a, b), Math.max(a, b)];
        const expected = blocks.flatMap((each) =>
          Array.from({ length: each.end - each.start }, (_, index) => each.start + index).filter(
            (offset) => offset >= start && offset < end,
          ),
        );
        const held = piecesOf(blocks, start, end).flatMap(({ block: index, from, to }) =>
          Array.from({ length: to - from }, (_, at) => (blocks[index]?.start ?? 0) + from + at),
        );
        expect(held).toEqual(expected);
      }),
    );
  });
});
