import type { Block } from '../../../shared/model/source.ts';
import { pageWords } from '../../../shared/words/pages.ts';

/** What stands in the margin where a page begins, `p. 4` or `pp. 4–5` where one ends within the block; by block. */
export function pageMarks(blocks: readonly Pick<Block, 'page' | 'turns'>[]): ReadonlyMap<number, string> {
  const marks = new Map<number, string>();
  let last = 0;
  for (const [index, { page, turns = [] }] of blocks.entries()) {
    if (page === undefined) continue;
    const to = page + turns.length;
    // What every page carries at its foot comes behind a paragraph that has already turned the page.
    if (to > last) marks.set(index, pageWords({ from: page, to }));
    last = Math.max(last, to);
  }
  return marks;
}
