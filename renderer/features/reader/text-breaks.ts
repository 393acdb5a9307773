import type { ExcerptText } from '../../../shared/model/source.ts';
import { blockAt } from './text-positions.ts';

/** A run of the text: UTF-16 offsets, end excluded. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

export type BreakUnit = 'character' | 'word';

interface CutBlock {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly clusters: Intl.Segments;
  readonly words: Intl.Segments;
}

/**
 * Where a caret may stand in a text, and the next such place. A character is what the reader takes for one (UAX 29): no
 * surrogate pair, accent, emoji sequence or CRLF is ever split. Blocks that are folded away are passed over.
 */
export class TextBreaks {
  readonly #stored: ExcerptText;
  readonly #isHidden: (block: number) => boolean;
  #cut: CutBlock | null = null;

  constructor(stored: ExcerptText, isHidden: (block: number) => boolean) {
    this.#stored = stored;
    this.#isHidden = isHidden;
  }

  /** The place after the next character, or at the end of the next word; null at the end of the text. */
  next(offset: number, unit: BreakUnit): number | null {
    const block = this.#blockOf(offset);
    if (!block) return null;
    if (offset < block.end) {
      if (unit === 'word') return Math.max(block.start, this.#wordEndAfter(block, offset) ?? block.end);
      return block.start + clusterAt(block, offset).end;
    }
    const next = this.visibleBlock(block.index + 1, 1);
    if (next === null) return null;
    const { start = 0, end = 0 } = this.#stored.blocks[next] ?? {};
    if (start > offset && unit === 'character') return start;
    return start < end ? this.next(start, unit) : end;
  }

  /** The place before the previous character, or at the start of the previous word; null at the start of the text. */
  previous(offset: number, unit: BreakUnit): number | null {
    const block = this.#blockOf(offset, 'end');
    if (!block) return null;
    if (offset > block.start) {
      if (unit === 'word') return this.#wordStartBefore(block, offset) ?? block.start;
      return block.start + clusterAt(block, Math.min(offset, block.end) - 1).start;
    }
    const previous = this.visibleBlock(block.index - 1, -1);
    if (previous === null) return null;
    const { start = 0, end = 0 } = this.#stored.blocks[previous] ?? {};
    if (end < offset && unit === 'character') return end;
    return start < end ? this.previous(end, unit) : start;
  }

  /** The first or the last place in the text that is not folded away. */
  edge(side: 'start' | 'end'): number {
    const { blocks } = this.#stored;
    const block = side === 'start' ? this.visibleBlock(0, 1) : this.visibleBlock(blocks.length - 1, -1);
    return block === null ? 0 : (blocks[block]?.[side] ?? 0);
  }

  /** The word that the place touches; null between blanks and signs. */
  wordAt(offset: number): TextSpan | null {
    const block = this.#blockOf(offset);
    if (!block) return null;
    for (const at of [offset, offset - 1]) {
      if (at < block.start || at >= block.end) continue;
      const found = block.words.containing(at - block.start);
      if (found?.isWordLike) return this.whole(spanIn(block, found));
    }
    return null;
  }

  /** The block that the place lies in. */
  blockSpan(offset: number): TextSpan | null {
    const block = this.#stored.blocks[blockAt(this.#stored.blocks, offset)];
    return block ? { start: block.start, end: block.end } : null;
  }

  /** The span drawn out to whole characters. */
  whole({ start, end }: TextSpan): TextSpan {
    return { start: this.snap(start, 'start'), end: this.snap(end, 'end') };
  }

  /** The nearest place for a caret at or before the offset, or with `end` at or after it. */
  snap(offset: number, side: 'start' | 'end' = 'start'): number {
    const block = this.#blockOf(offset);
    if (!block || offset <= block.start) return block?.start ?? 0;
    if (offset >= block.end) return block.end;
    const cluster = clusterAt(block, offset);
    return block.start + cluster.start === offset ? offset : block.start + cluster[side];
  }

  /** The first block from `index` on in the direction that is not folded away; null when there is none. */
  visibleBlock(index: number, by: 1 | -1): number | null {
    let block = index;
    while (block >= 0 && block < this.#stored.blocks.length) {
      if (!this.#isHidden(block)) return block;
      block += by;
    }
    return null;
  }

  #wordEndAfter(block: CutBlock, offset: number): number | null {
    let at = offset - block.start;
    while (at < block.end - block.start) {
      const segment = block.words.containing(at);
      if (!segment) return null;
      at = segment.index + segment.segment.length;
      if (segment.isWordLike) return this.snap(block.start + at, 'end');
    }
    return null;
  }

  #wordStartBefore(block: CutBlock, offset: number): number | null {
    let at = Math.min(offset, block.end) - block.start;
    while (at > 0) {
      const segment = block.words.containing(at - 1);
      if (!segment) return null;
      at = segment.index;
      if (segment.isWordLike) return this.snap(block.start + at, 'start');
    }
    return null;
  }

  /** Where two blocks meet without anything between, an end belongs to the first of them. */
  #blockOf(offset: number, side: 'start' | 'end' = 'start'): CutBlock | null {
    const { blocks, text } = this.#stored;
    let index = blockAt(blocks, offset);
    const before = blocks[index - 1];
    if (side === 'end' && before?.end === offset && blocks[index]?.start === offset) index -= 1;
    const block = blocks[index];
    if (!block) return null;
    if (this.#cut?.index === index) return this.#cut;
    const words = text.slice(block.start, block.end);
    this.#cut = {
      index,
      start: block.start,
      end: block.end,
      clusters: CLUSTERS.segment(words),
      words: WORDS.segment(words),
    };
    return this.#cut;
  }
}

// The language changes nothing here: Chinese, Japanese and Thai words come from dictionaries by script.
const CLUSTERS = new Intl.Segmenter('en', { granularity: 'grapheme' });
const WORDS = new Intl.Segmenter('en', { granularity: 'word' });

/** The character that holds the offset, from the block's start. */
function clusterAt(block: CutBlock, offset: number): TextSpan {
  const at = Math.max(0, offset - block.start);
  const found = block.clusters.containing(at);
  return found ? { start: found.index, end: found.index + found.segment.length } : { start: at, end: at };
}

const spanIn = (block: CutBlock, { index, segment }: Intl.SegmentData): TextSpan => ({
  start: block.start + index,
  end: block.start + index + segment.length,
});
