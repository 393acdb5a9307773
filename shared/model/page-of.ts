import type { Block } from './source.ts';

/** From the first to the last page that a span touches. */
export interface PageSpan {
  readonly from: number;
  readonly to: number;
}

/** What of a text tells its pages. */
export type PagedBlock = Pick<Block, 'start' | 'page' | 'turns'>;

/** The page on which a character stands; null where the text has no pages. `blocks` are all blocks of the text. */
export function pageOf(blocks: readonly PagedBlock[], offset: number): number | null {
  const block = blocks[lastBegun(blocks, offset)];
  if (block?.page === undefined) return null;
  return block.page + (block.turns ?? []).filter((turn) => turn <= offset).length;
}

/** The pages of a span, its end excluded; null where the text has no pages. */
export function pagesOf(blocks: readonly PagedBlock[], start: number, end: number): PageSpan | null {
  const from = pageOf(blocks, start);
  const to = pageOf(blocks, Math.max(start, end - 1));
  return from === null || to === null ? null : { from, to: Math.max(from, to) };
}

/** Index of the last block that begins at the offset or before it; 0 when none does. */
function lastBegun(blocks: readonly PagedBlock[], offset: number): number {
  let [low, high] = [0, blocks.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((blocks[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
