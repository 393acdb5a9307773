import { firstWordAfter, type TextWords } from '../../../shared/analysis/text-words.ts';
import type { Block } from '../../../shared/model/source.ts';

/** UTF-16 units, end excluded. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Blocks shown around the place; the rest on request. */
const AROUND = 12;

/** Indices of the blocks to show around a place: the first, and the one after the last. */
export function blocksAround(blocks: readonly Block[], { start, end }: Place): readonly [number, number] {
  const first = blocks.findIndex((block) => block.end > start);
  const at = first < 0 ? blocks.length - 1 : first;
  const over = blocks.findIndex((block) => block.start >= end);
  return [Math.max(0, at - AROUND), Math.min(blocks.length, (over < 0 ? blocks.length : over) + AROUND)];
}

/**
 * The place that a key leads to: left and right go from word to word, with Shift they move the end, up and down go
 * to the beginning of a block. Null where there is none.
 */
export function placeByKey(
  words: TextWords,
  blocks: readonly Block[],
  from: Place,
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
): Place | null {
  const first = firstWordAfter(words, from.start);
  const last = Math.max(first, firstWordAfter(words, from.end - 1));
  switch (key) {
    case 'ArrowRight':
      return shiftKey ? run(words, first, last + 1) : run(words, last + 1, last + 1);
    case 'ArrowLeft':
      return shiftKey ? run(words, first, Math.max(first, last - 1)) : run(words, first - 1, first - 1);
    case 'ArrowDown':
    case 'ArrowUp': {
      const at = blocks.findIndex((block) => block.end > from.start);
      const block = blocks[(at < 0 ? blocks.length : at) + (key === 'ArrowDown' ? 1 : -1)];
      const word = block ? firstWordAfter(words, block.start) : -1;
      return run(words, word, word);
    }
    default:
      return null;
  }
}

function run({ starts, ends, count }: TextWords, first: number, last: number): Place | null {
  const end = ends[Math.min(last, count - 1)];
  const start = starts[first];
  return start === undefined || end === undefined || first < 0 ? null : { start, end };
}
