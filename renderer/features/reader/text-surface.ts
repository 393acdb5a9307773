import type { HiddenRun } from '../../../shared/lib/hidden-characters.ts';
import type { Block, ExcerptText } from '../../../shared/model/source.ts';
import { pointIn } from './block-points.ts';
import { MOST_TOKENS, withTokens } from './hidden-tokens.ts';
import { pageMarks } from './page-marks.ts';
import { blockAt, piecesOf } from './text-positions.ts';
import { isWrappedProse } from './wrapped-prose.ts';

/** A run of blocks that the browser lays out and paints only when it comes near the window. */
interface TextSection {
  readonly element: HTMLElement;
  /** Index of the first block, and of the one after the last. */
  readonly from: number;
  readonly to: number;
}

/** The blocks of a section: smaller ones make scrolling dear, larger ones opening. */
const BLOCKS_IN_SECTION = 20;
const CHARACTERS_IN_SECTION = 16_000;

/**
 * The text of an excerpt as elements, built once. Every block is one element with `data-block` whose text is exactly
 * the block's characters, so that offsets in the one are offsets in the other: one text node, or several where the
 * block holds hidden characters that are to be shown.
 */
export class TextSurface {
  readonly stored: ExcerptText;
  /** Goes into the page; holds the sections. */
  readonly root = document.createElement('div');
  readonly sections: readonly TextSection[];
  readonly #elements: HTMLElement[] = [];
  readonly #sectionOf: number[] = [];
  readonly #pageMarks: ReadonlyMap<number, string>;

  /** `hidden` are the characters to be shown by tokens, in order. */
  constructor(stored: ExcerptText, hidden: readonly HiddenRun[] = []) {
    this.stored = stored;
    this.#pageMarks = pageMarks(stored.blocks);
    this.root.className = 'reader-sections';
    const tokens = tokensByBlock(stored.blocks, hidden.slice(0, MOST_TOKENS));
    this.sections = sectionsOf(stored.blocks).map(([from, to]) => ({
      element: this.#build(from, to, tokens),
      from,
      to,
    }));
    for (const [index, section] of this.sections.entries()) {
      for (let block = section.from; block < section.to; block += 1) this.#sectionOf[block] = index;
    }
    this.root.append(...this.sections.map((section) => section.element));
  }

  get blocks(): readonly Block[] {
    return this.stored.blocks;
  }

  /** Throws when there is no such block. */
  element(block: number): HTMLElement {
    const element = this.#elements[block];
    if (!element) throw new RangeError(`There is no block ${block}`);
    return element;
  }

  /** Ranges over a span of the text, block by block, to paint it with. */
  rangesOf(start: number, end: number): readonly StaticRange[] {
    return piecesOf(this.blocks, start, end).map(({ block, from, to }) => {
      const element = this.element(block);
      const first = pointIn(element, from, 'start');
      const last = pointIn(element, to, 'end');
      return new StaticRange({
        startContainer: first.node,
        startOffset: first.offset,
        endContainer: last.node,
        endOffset: last.offset,
      });
    });
  }

  /** Shows which of the tokens is spoken of; null for none. */
  pointOut(start: number | null): void {
    for (const token of this.root.querySelectorAll('.hidden-token.is-at')) token.classList.remove('is-at');
    if (start === null) return;
    this.root.querySelector(`.hidden-token[data-hidden-at="${start}"]`)?.classList.add('is-at');
  }

  /** Index of the section that holds the block. */
  sectionIndex(block: number): number {
    return this.#sectionOf[block] ?? 0;
  }

  /** From the first to the last character of a section, in UTF-16 units. */
  extentOf(section: number): { readonly start: number; readonly end: number } {
    const { from, to } = this.sections[section] ?? { from: 0, to: 0 };
    return { start: this.blocks[from]?.start ?? 0, end: this.blocks[to - 1]?.end ?? 0 };
  }

  /** Indices of the first and the last section that a span touches. */
  sectionsOver(start: number, end: number): { readonly first: number; readonly last: number } {
    return {
      first: this.sectionIndex(blockAt(this.blocks, start)),
      last: this.sectionIndex(blockAt(this.blocks, end - 1)),
    };
  }

  /** Index of the section that the element is; -1 when it is none. */
  indexOf(element: Element): number {
    return this.sections.findIndex((section) => section.element === element);
  }

  /** The block that the node is or lies in; null for what is no text of the source. */
  blockOf(node: Node): number | null {
    const element = node instanceof Element ? node : node.parentElement;
    const block = element?.closest<HTMLElement>('[data-block]');
    return block && this.root.contains(block) ? Number(block.dataset['block']) : null;
  }

  #build(from: number, to: number, tokens: ReadonlyMap<number, readonly HiddenRun[]>): HTMLElement {
    const section = document.createElement('section');
    section.className = 'reader-section';
    let list: HTMLElement | null = null;
    let height = 0;
    for (let index = from; index < to; index += 1) {
      const block = this.stored.blocks[index];
      if (!block) continue;
      const words = this.stored.text.slice(block.start, block.end);
      const element = elementFor(block, words);
      element.dataset['block'] = String(index);
      // Shown by the style sheet alone, so that the text of the element stays the text of the block.
      const mark = this.#pageMarks.get(index);
      if (mark !== undefined) element.dataset['page'] = mark;
      const runs = tokens.get(index);
      if (runs) element.append(...withTokens(words, block.start, this.stored.text, runs));
      else element.append(document.createTextNode(words));
      this.#elements[index] = element;
      if (block.kind === 'list item') {
        list ??= section.appendChild(document.createElement('ul'));
        list.append(element);
      } else {
        list = null;
        section.append(element);
      }
      height += estimatedHeight(block, words);
    }
    section.style.containIntrinsicBlockSize = `auto ${height}px`;
    return section;
  }
}

/** Which blocks hold which of the runs; most texts hold none. */
function tokensByBlock(
  blocks: readonly Block[],
  hidden: readonly HiddenRun[],
): ReadonlyMap<number, readonly HiddenRun[]> {
  const found = new Map<number, HiddenRun[]>();
  for (const run of hidden) {
    for (const { block } of piecesOf(blocks, run.start, run.end)) {
      const runs = found.get(block);
      if (runs) runs.push(run);
      else found.set(block, [run]);
    }
  }
  return found;
}

function sectionsOf(blocks: readonly Block[]): readonly (readonly [from: number, to: number])[] {
  const sections: [number, number][] = [];
  let from = 0;
  let characters = 0;
  for (const [index, block] of blocks.entries()) {
    const length = block.end - block.start;
    if (index > from && (index - from === BLOCKS_IN_SECTION || characters + length > CHARACTERS_IN_SECTION)) {
      sections.push([from, index]);
      from = index;
      characters = 0;
    }
    characters += length;
  }
  if (from < blocks.length) sections.push([from, blocks.length]);
  return sections;
}

function elementFor(block: Block, words: string): HTMLElement {
  const element = document.createElement(tagOf(block));
  const isProse = block.kind === 'paragraph' || block.kind === 'list item';
  element.className = `reader-block${isProse && isWrappedProse(words) ? ' is-flowing' : ''}`;
  return element;
}

function tagOf({ kind, level = 1 }: Block): string {
  switch (kind) {
    case 'heading':
      return level <= 1 ? 'h2' : 'h3';
    case 'list item':
      return 'li';
    case 'quotation':
      return 'blockquote';
    case 'table':
      return 'pre';
    case 'paragraph':
      return 'p';
  }
}

const LINE = 28;
const SPACE_BETWEEN = 14;
const CHARACTERS_IN_LINE = 74;

/** In CSS pixels; only has to be near, as the browser measures what it shows. */
function estimatedHeight({ kind }: Block, words: string): number {
  if (kind === 'table') return words.split('\n').length * 20 + SPACE_BETWEEN;
  // Han, kana and Hangul are twice as wide; one character from the middle tells well enough.
  const isWide = words.charCodeAt(words.length >> 1) >= 0x2e80;
  return Math.ceil((words.length * (isWide ? 2 : 1)) / CHARACTERS_IN_LINE) * LINE + SPACE_BETWEEN;
}
