import type { Block, ExcerptText } from '../../../shared/model/source.ts';

/** A run of blocks that the browser lays out and paints only when it comes near the window. */
export interface SectionPlan {
  /** Index of the first block, and of the one after the last. */
  readonly from: number;
  readonly to: number;
  /** In CSS pixels; only has to be near, as the browser measures what it shows. */
  readonly height: number;
}

/** The blocks of a section: smaller ones make scrolling dear, larger ones opening. */
const BLOCKS_IN_SECTION = 20;
const CHARACTERS_IN_SECTION = 16_000;
/** What a text begins with is cut smaller, so that its first frame paints little that is not in sight. */
const SMALL_SECTIONS = 4;
const BLOCKS_IN_SMALL_SECTION = 5;
const CHARACTERS_IN_SMALL_SECTION = 4000;

/** Where a text is cut into sections. */
export function planSections({ text, blocks }: ExcerptText): readonly SectionPlan[] {
  const plans: SectionPlan[] = [];
  let from = 0;
  let characters = 0;
  let height = 0;
  for (const [index, block] of blocks.entries()) {
    const length = block.end - block.start;
    const isSmall = plans.length < SMALL_SECTIONS;
    const mostBlocks = isSmall ? BLOCKS_IN_SMALL_SECTION : BLOCKS_IN_SECTION;
    const mostCharacters = isSmall ? CHARACTERS_IN_SMALL_SECTION : CHARACTERS_IN_SECTION;
    if (index > from && (index - from === mostBlocks || characters + length > mostCharacters)) {
      plans.push({ from, to: index, height });
      from = index;
      characters = 0;
      height = 0;
    }
    characters += length;
    height += estimatedHeight(block, text);
  }
  if (from < blocks.length) plans.push({ from, to: blocks.length, height });
  return plans;
}

const LINE = 28;
const LINE_OF_TABLE = 20;
const SPACE_BETWEEN = 14;
const CHARACTERS_IN_LINE = 74;

function estimatedHeight({ kind, start, end }: Block, text: string): number {
  if (kind === 'table') return text.slice(start, end).split('\n').length * LINE_OF_TABLE + SPACE_BETWEEN;
  // Han, kana and Hangul are twice as wide; one character from the middle tells well enough.
  const isWide = text.charCodeAt((start + end) >> 1) >= 0x2e80;
  return Math.ceil(((end - start) * (isWide ? 2 : 1)) / CHARACTERS_IN_LINE) * LINE + SPACE_BETWEEN;
}
