import type { Box } from './bar-place.ts';
import { CaretMark } from './caret-mark.ts';
import { selectEnds, selectionEnds } from './dom-points.ts';
import { scrollToSpan } from './scroll-to.ts';
import type { TextBreaks } from './text-breaks.ts';
import { runsFromRight } from './text-direction.ts';
import type { CaretPlace, TextLines } from './text-lines.ts';
import { blockAt } from './text-positions.ts';
import type { TextSurface } from './text-surface.ts';

export type CaretUnit = 'character' | 'word' | 'line' | 'page' | 'line edge' | 'text edge';

export interface CaretMove {
  readonly unit: CaretUnit;
  /** Forward or back; for `character` and `word`, right or left. */
  readonly by: 1 | -1;
}

/** What a step with the keyboard did to the selection: UTF-16 offsets. */
export interface CaretStep {
  readonly anchor: number;
  readonly before: number;
  readonly focus: number;
}

/** Lines of the last page that stay in sight, and how near to the border the caret comes, in CSS pixels. */
const OVERLAP = 56;
const BORDER = 12;

/** The caret in a text that is read: where it stands, how keys move it, and its picture. */
export class TextCaret {
  readonly #surface: TextSurface;
  readonly #breaks: TextBreaks;
  readonly #lines: TextLines;
  readonly #scroller: HTMLElement;
  readonly #mark = new CaretMark();
  readonly #resize: ResizeObserver;
  #place: CaretPlace | null = null;
  /** Where steps by line and page come from, in CSS pixels of the window. */
  #goal: number | null = null;
  #isShown = false;

  constructor(surface: TextSurface, breaks: TextBreaks, lines: TextLines, scroller: HTMLElement) {
    this.#surface = surface;
    this.#breaks = breaks;
    this.#lines = lines;
    this.#scroller = scroller;
    this.#resize = new ResizeObserver(() => this.#isShown && this.#paint());
    this.#resize.observe(surface.root);
  }

  /** Where the caret stands: in the selection, else where it was left and is in sight, else at the top of what is. */
  place(): CaretPlace {
    const ends = selectionEnds(this.#surface, document.getSelection());
    const known = this.#place;
    if (ends) return known?.offset === ends.focus ? known : { offset: ends.focus, isLineEnd: false };
    return known && this.#isInSight(known) ? known : this.#topPlace();
  }

  /** Where the caret stands, if that is in sight; else the top of what is. */
  placeInSight(): CaretPlace {
    const place = this.place();
    return this.#isInSight(place) ? place : this.#topPlace();
  }

  /** Shows the caret, as long as the keyboard is used. */
  show(): void {
    this.#isShown = true;
    this.#place = this.place();
    this.#paint();
  }

  hide(): void {
    this.#isShown = false;
    this.#goal = null;
    this.#mark.hide();
  }

  /** Puts the bare caret at the offset. */
  put(offset: number): void {
    this.#goal = null;
    this.#set({ offset: this.#breaks.snap(offset), isLineEnd: false }, null);
  }

  /** Where the caret is found when the text gets the focus; a selection keeps it. */
  leaveAt(offset: number): void {
    const ends = selectionEnds(this.#surface, document.getSelection());
    if (ends && ends.anchor !== ends.focus) return;
    this.#place = { offset: this.#breaks.snap(offset), isLineEnd: false };
    if (ends) selectEnds(this.#surface, { anchor: offset, focus: offset });
    if (this.#isShown) this.#paint();
  }

  /** A step of the caret, or with `isExtending` of the end of the selection that moves. */
  move({ unit, by }: CaretMove, isExtending: boolean): CaretStep {
    const from = this.place();
    const anchor = selectionEnds(this.#surface, document.getSelection())?.anchor ?? from.offset;
    const isLetting = !isExtending && anchor !== from.offset;
    const steps = this.#isFromRight(from.offset) && (unit === 'character' || unit === 'word') ? -by : by;
    const to =
      isLetting && unit === 'character'
        ? {
            offset: steps > 0 ? Math.max(anchor, from.offset) : Math.min(anchor, from.offset),
            isLineEnd: false,
          }
        : this.#target(unit, steps > 0 ? 1 : -1, from);
    this.#set(to, isExtending ? anchor : null);
    return { anchor, before: from.offset, focus: to.offset };
  }

  /** The selection was set by other means: the caret goes to its end. */
  follow(): void {
    if (!this.#isShown) return;
    const place = this.place();
    if (place.offset === this.#place?.offset) return;
    this.#goal = null;
    this.#place = place;
    this.#paint();
  }

  destroy(): void {
    this.#resize.disconnect();
    this.#mark.hide();
  }

  #target(unit: CaretUnit, by: 1 | -1, from: CaretPlace): CaretPlace {
    const side = by === 1 ? 'end' : 'start';
    if (unit !== 'line' && unit !== 'page') this.#goal = null;
    switch (unit) {
      case 'character':
      case 'word': {
        const offset =
          by === 1 ? this.#breaks.next(from.offset, unit) : this.#breaks.previous(from.offset, unit);
        return offset === null ? from : { offset, isLineEnd: false };
      }
      case 'line edge':
        return this.#lines.lineEdge(from, side);
      case 'text edge':
        return { offset: this.#breaks.edge(side), isLineEnd: false };
      case 'line':
        this.#goal ??= this.#lines.boxOf(from).left;
        return this.#lines.vertical(from, by, this.#goal) ?? this.#lines.lineEdge(from, side);
      case 'page':
        return this.#pageFrom(from, by);
    }
  }

  #pageFrom(from: CaretPlace, by: 1 | -1): CaretPlace {
    const box = this.#lines.boxOf(from);
    this.#goal ??= box.left;
    const before = this.#scroller.scrollTop;
    const page = Math.max(OVERLAP, this.#scroller.clientHeight - OVERLAP);
    this.#scroller.scrollTop += by * page;
    // Where the text cannot scroll as far, the caret goes the rest of the way.
    const rest = page - Math.abs(this.#scroller.scrollTop - before);
    const y = (box.top + box.bottom) / 2 + by * rest;
    const found = this.#lines.nearest(this.#goal, y);
    if (!found || found.offset === from.offset)
      return { offset: this.#breaks.edge(by === 1 ? 'end' : 'start'), isLineEnd: false };
    return found;
  }

  #set(to: CaretPlace, anchor: number | null): void {
    this.#place = to;
    this.#isShown = true;
    selectEnds(this.#surface, { anchor: anchor ?? to.offset, focus: to.offset });
    this.#scroll(this.#lines.boxOf(to), to.offset);
    this.#paint();
  }

  /** By as little as is needed; to a place far away, as to a passage. */
  #scroll(box: Box, offset: number): void {
    const sight = this.#scroller.getBoundingClientRect();
    const under = box.bottom + BORDER - sight.bottom;
    const over = sight.top - (box.top - BORDER);
    if (under > sight.height || over > sight.height) {
      scrollToSpan(this.#surface, this.#scroller, { start: offset, end: offset });
    } else if (over > 0) this.#scroller.scrollTop -= over;
    else if (under > 0) this.#scroller.scrollTop += under;
  }

  #paint(): void {
    if (!this.#place) return;
    const block = blockAt(this.#surface.blocks, this.#place.offset);
    const section = this.#surface.sections[this.#surface.sectionIndex(block)];
    if (section) this.#mark.show(this.#lines.boxOf(this.#place), section.element);
  }

  #topPlace(): CaretPlace {
    const { left, top } = this.#scroller.getBoundingClientRect();
    return this.#lines.nearest(left, top + BORDER) ?? { offset: 0, isLineEnd: false };
  }

  #isInSight(place: CaretPlace): boolean {
    const box = this.#lines.boxOf(place);
    const sight = this.#scroller.getBoundingClientRect();
    return box.bottom > sight.top && box.top < sight.bottom;
  }

  #isFromRight(offset: number): boolean {
    const { start = 0, end = 0 } = this.#breaks.blockSpan(offset) ?? {};
    return runsFromRight(this.#surface.stored.text.slice(start, end));
  }
}
