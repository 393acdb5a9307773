import type { HiddenRun } from '../../../shared/lib/hidden-characters.ts';
import type { Block, ExcerptText } from '../../../shared/model/source.ts';
import { pointIn } from './block-points.ts';
import { MOST_TOKENS, withTokens } from './hidden-tokens.ts';
import { pageMarks } from './page-marks.ts';
import { blockAt, piecesOf } from './text-positions.ts';
import { planSections } from './text-sections.ts';
import { isWrappedProse } from './wrapped-prose.ts';

/** A run of blocks that the browser lays out and paints only when it comes near the window. */
interface TextSection {
  readonly element: HTMLElement;
  /** Index of the first block, and of the one after the last. */
  readonly from: number;
  readonly to: number;
}

/** What a text is opened with, in CSS pixels: more than any window shows of it. The rest is built after. */
const AT_ONCE = 3000;

/**
 * The text of an excerpt as elements. Every block is one element with `data-block` whose text is exactly the block's
 * characters, so that offsets in the one are offsets in the other: one text node, or several where the block holds
 * hidden characters that are to be shown. Each section is built once: those that the text begins with at the start,
 * one of whose blocks is asked for with those beside it, the others by {@link buildRest}.
 */
export class TextSurface {
  readonly stored: ExcerptText;
  /** Goes into the page; holds the sections. */
  readonly root = document.createElement('div');
  readonly sections: readonly TextSection[];
  /** Sections that are built from the start. */
  readonly begun: number;
  readonly #elements: HTMLElement[] = [];
  readonly #sectionOf: number[] = [];
  readonly #pageMarks: ReadonlyMap<number, string>;
  readonly #tokens: ReadonlyMap<number, readonly HiddenRun[]>;
  /** Sections that are still empty, in order. */
  readonly #unbuilt: Set<number>;

  /** `hidden` are the characters to be shown by tokens, in order. */
  constructor(stored: ExcerptText, hidden: readonly HiddenRun[] = []) {
    this.stored = stored;
    this.#pageMarks = pageMarks(stored.blocks);
    this.root.className = 'reader-sections';
    this.#tokens = tokensByBlock(stored.blocks, hidden.slice(0, MOST_TOKENS));
    const plans = planSections(stored);
    this.sections = plans.map(({ from, to, height }) => ({ element: emptySection(height), from, to }));
    this.#unbuilt = new Set(this.sections.keys());
    for (const [index, section] of this.sections.entries()) {
      for (let block = section.from; block < section.to; block += 1) this.#sectionOf[block] = index;
    }
    let begun = 0;
    for (let height = 0; begun < plans.length && height < AT_ONCE; begun += 1) {
      this.build(begun);
      height += plans[begun]?.height ?? 0;
    }
    this.begun = begun;
    this.root.append(...this.sections.map((section) => section.element));
  }

  get blocks(): readonly Block[] {
    return this.stored.blocks;
  }

  /** Throws when there is no such block. */
  element(block: number): HTMLElement {
    if (!this.#elements[block]) this.#buildAround(this.sectionIndex(block));
    const element = this.#elements[block];
    if (!element) throw new RangeError(`There is no block ${block}`);
    return element;
  }

  /** Builds every section that is still empty. */
  buildRest(): void {
    for (const index of this.#unbuilt) this.build(index);
  }

  /** Builds the section, if that has not been done. */
  build(index: number): void {
    const section = this.sections[index];
    if (!section || !this.#unbuilt.delete(index)) return;
    let list: HTMLElement | null = null;
    const parts: HTMLElement[] = [];
    for (let block = section.from; block < section.to; block += 1) {
      const element = this.#blockElement(block);
      if (!element) continue;
      this.#elements[block] = element;
      if (element.tagName !== 'LI') {
        list = null;
        parts.push(element);
      } else if (list) list.append(element);
      else {
        list = document.createElement('ul');
        list.append(element);
        parts.push(list);
      }
    }
    section.element.append(...parts);
    section.element.style.minBlockSize = '';
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

  /** What stands beside a block comes into sight with it. */
  #buildAround(section: number): void {
    for (const index of [section, section + 1, section - 1]) this.build(index);
  }

  #blockElement(index: number): HTMLElement | null {
    const block = this.stored.blocks[index];
    if (!block) return null;
    const words = this.stored.text.slice(block.start, block.end);
    const element = elementFor(block, words);
    element.dataset['block'] = String(index);
    // Shown by the style sheet alone, so that the text of the element stays the text of the block.
    const mark = this.#pageMarks.get(index);
    if (mark !== undefined) element.dataset['page'] = mark;
    const runs = this.#tokens.get(index);
    if (runs) element.append(...withTokens(words, block.start, this.stored.text, runs));
    else element.append(document.createTextNode(words));
    return element;
  }
}

/** As high as its words will be, also where it is drawn before they are there. */
function emptySection(height: number): HTMLElement {
  const section = document.createElement('section');
  section.className = 'reader-section';
  section.style.containIntrinsicBlockSize = `auto ${height}px`;
  section.style.minBlockSize = `${height}px`;
  return section;
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
