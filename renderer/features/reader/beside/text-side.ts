import type { ExcerptText } from '../../../../shared/model/source.ts';
import { pointIn } from '../block-points.ts';
import { blockAt, piecesOf } from '../text-positions.ts';

/** One of two texts as it stands on the screen: where its words are drawn, and how it is scrolled. */
export class TextSide {
  readonly stored: ExcerptText;
  readonly scroller: HTMLElement;
  readonly #blocks: readonly HTMLElement[];

  private constructor(stored: ExcerptText, scroller: HTMLElement, blocks: readonly HTMLElement[]) {
    this.stored = stored;
    this.scroller = scroller;
    this.#blocks = blocks;
  }

  /** Null while the pane shows no text, or another one. */
  static in(pane: Element, stored: ExcerptText): TextSide | null {
    const scroller = pane.querySelector<HTMLElement>('.reader-scroller');
    const blocks = [...pane.querySelectorAll<HTMLElement>('[data-block]')];
    const isIt =
      blocks.length === stored.blocks.length &&
      stored.blocks.every(({ start, end }, index) => blocks[index]?.textContent?.length === end - start);
    return scroller && isIt ? new TextSide(stored, scroller, blocks) : null;
  }

  /** Ranges over a span of the text, block by block. */
  rangesOf(start: number, end: number): readonly StaticRange[] {
    return piecesOf(this.stored.blocks, start, end).flatMap(({ block, from, to }) => {
      const element = this.#blocks[block];
      if (!element?.firstChild) return [];
      const first = pointIn(element, from, 'start');
      const last = pointIn(element, to, 'end');
      return [
        new StaticRange({
          startContainer: first.node,
          startOffset: first.offset,
          endContainer: last.node,
          endOffset: last.offset,
        }),
      ];
    });
  }

  /** The element of the block that holds the offset. */
  blockOf(offset: number): HTMLElement | null {
    return this.#blocks[blockAt(this.stored.blocks, offset)] ?? null;
  }

  /** The offset that is drawn at the reading line, in UTF-16 units; between two lines a share of the block. */
  offsetAtLine(): number {
    const { top, height } = this.scroller.getBoundingClientRect();
    const line = top + height * LINE;
    let low = 0;
    let high = this.#blocks.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#visible(middle)?.bottom ?? line) > line) high = middle;
      else low = middle + 1;
    }
    const block = this.stored.blocks[low];
    const box = this.#visible(low);
    if (!block || !box) return 0;
    const share = box.height > 0 ? Math.max(0, Math.min(1, (line - box.top) / box.height)) : 0;
    return block.start + share * (block.end - block.start);
  }

  /** Scrolls so that the offset is drawn at the reading line, as far as the text goes. */
  bringToLine(offset: number): void {
    const { blocks } = this.stored;
    const at = blockAt(blocks, offset);
    const block = blocks[at];
    const box = this.#visible(at);
    if (!block || !box) return;
    const share = Math.max(0, Math.min(1, (offset - block.start) / Math.max(1, block.end - block.start)));
    const { top, height } = this.scroller.getBoundingClientRect();
    this.scroller.scrollTop += box.top + share * box.height - (top + height * LINE);
  }

  /** Where a block is drawn; one that is folded away counts as a line at the place of the next one that is not. */
  #visible(index: number): DOMRect | null {
    for (let at = index; at < this.#blocks.length; at += 1) {
      const element = this.#blocks[at];
      if (element && !element.hidden) return at === index ? element.getBoundingClientRect() : flat(element);
    }
    return this.#blocks[index]?.parentElement?.getBoundingClientRect() ?? null;
  }
}

/** How far down the window the line is at which two texts are kept level, as a share of its height. */
const LINE = 0.3;

const flat = (element: Element): DOMRect => {
  const { left, top, width } = element.getBoundingClientRect();
  return new DOMRect(left, top, width, 0);
};
