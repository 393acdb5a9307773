import type { Block } from '../../../shared/model/source.ts';

/** A place in a text: a block and UTF-16 units from the block's start. */
interface BlockPoint {
  readonly block: number;
  readonly offset: number;
}

/** The part of a span that lies in one block, in UTF-16 units from the block's start, end excluded. */
interface BlockPiece {
  readonly block: number;
  readonly from: number;
  readonly to: number;
}

/** The block that holds the offset, or the one before the gap it lies in; 0 before the first, -1 without blocks. */
export function blockAt(blocks: readonly Block[], offset: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((blocks[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.min(low, blocks.length - 1);
}

/** Offset in the text of a point in a block; a point outside the block is drawn to its nearer end. */
export function offsetAt(blocks: readonly Block[], { block, offset }: BlockPoint): number {
  const found = blocks[Math.max(0, Math.min(block, blocks.length - 1))];
  if (!found) return 0;
  return found.start + Math.max(0, Math.min(offset, found.end - found.start));
}

/**
 * The block and place of an offset. Between two blocks there is no place: there a start goes to the next block and
 * an end to the one before.
 */
export function pointAt(blocks: readonly Block[], offset: number, side: 'start' | 'end'): BlockPoint {
  const block = blockAt(blocks, offset);
  const found = blocks[block];
  if (!found) return { block: 0, offset: 0 };
  const previous = blocks[block - 1];
  if (side === 'end' && offset <= found.start && previous) {
    return { block: block - 1, offset: previous.end - previous.start };
  }
  if (side === 'start' && offset >= found.end && blocks[block + 1]) return { block: block + 1, offset: 0 };
  return { block, offset: Math.max(0, Math.min(offset, found.end) - found.start) };
}

/** The parts of a span, block by block; none where it lies between blocks. */
export function piecesOf(blocks: readonly Block[], start: number, end: number): readonly BlockPiece[] {
  const pieces: BlockPiece[] = [];
  for (let index = Math.max(0, blockAt(blocks, start)); index < blocks.length; index += 1) {
    const block = blocks[index];
    if (!block || block.start >= end) break;
    const from = Math.max(start, block.start) - block.start;
    const to = Math.min(end, block.end) - block.start;
    if (from < to) pieces.push({ block: index, from, to });
  }
  return pieces;
}

/** Indices of the blocks that share at least one character with the span. */
export const blocksIn = (blocks: readonly Block[], start: number, end: number): readonly number[] =>
  piecesOf(blocks, start, end).map((piece) => piece.block);
