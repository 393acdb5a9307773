import type { Box } from './bar-place.ts';
import { pointIn } from './block-points.ts';
import { firstWhere, lastWhere } from './search-offsets.ts';
import type { TextBreaks } from './text-breaks.ts';
import { hasRightToLeft } from './text-direction.ts';
import { blockAt } from './text-positions.ts';
import type { TextSurface } from './text-surface.ts';

/** Where the caret stands. Where a line wraps, the same offset is the end of one line and the start of the next. */
export interface CaretPlace {
  /** UTF-16 offset. */
  readonly offset: number;
  readonly isLineEnd: boolean;
}

/** A line as it is drawn: UTF-16 offsets, end excluded. */
interface Line {
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

/** The lines of a text as the browser drew them. Lays out only the sections it is asked about. */
export class TextLines {
  readonly #surface: TextSurface;
  readonly #breaks: TextBreaks;

  constructor(surface: TextSurface, breaks: TextBreaks) {
    this.#surface = surface;
    this.#breaks = breaks;
  }

  /** Where the caret is drawn, in the window: a box without width. */
  boxOf(place: CaretPlace): Box {
    const { start, end } = this.#blockSpan(blockAt(this.#surface.blocks, place.offset));
    const isAfter = place.offset > start && (place.isLineEnd || place.offset >= end);
    const at = isAfter ? this.#breaks.previous(place.offset, 'character') : place.offset;
    return this.#edge(at ?? place.offset, isAfter ? 'after' : 'before');
  }

  /** The place nearest to `x` one line further down or up; null behind the last line and before the first. */
  vertical(place: CaretPlace, by: 1 | -1, x: number): CaretPlace | null {
    const line = this.#lineOf(place);
    const block = this.#blockSpan(line.block);
    if (by === 1 && line.end < block.end) return this.#nearestOn(this.#lineAt(line.end), x);
    if (by === -1 && line.start > block.start) {
      return this.#nearestOn(this.#lineAt(this.#before(line.start)), x);
    }
    const next = this.#breaks.visibleBlock(line.block + by, by);
    return next === null ? null : this.#nearestOn(this.#edgeLine(next, by), x);
  }

  /** The first place of the line, or the last one before the blank that it wraps at. */
  lineEdge(place: CaretPlace, side: 'start' | 'end'): CaretPlace {
    const line = this.#lineOf(place);
    return side === 'start' ? { offset: line.start, isLineEnd: false } : this.#endOf(line);
  }

  /** The place nearest to a point of the window. */
  nearest(x: number, y: number): CaretPlace | null {
    const block = this.#blockNear(y);
    if (block === null) return null;
    const { start, end } = this.#blockSpan(block);
    // Lines follow one another downwards: the first character whose line ends below the point is on its line.
    const index = firstWhere(start, end, (offset) => this.#drawn(offset).bottom > y);
    return this.#nearestOn(this.#lineAt(Math.min(index, Math.max(start, this.#before(end)))), x);
  }

  #blockNear(y: number): number | null {
    const { sections } = this.#surface;
    const sectionAt = firstWhere(0, sections.length - 1, (index) => {
      const box = sections[index]?.element.getBoundingClientRect();
      return box !== undefined && box.bottom > y;
    });
    const section = sections[sectionAt];
    if (!section) return null;
    const shown = Array.from(
      { length: section.to - section.from },
      (_, index) => section.from + index,
    ).filter((index) => this.#breaks.visibleBlock(index, 1) === index);
    const under = shown.find((index) => this.#surface.element(index).getBoundingClientRect().bottom > y);
    return under ?? shown.at(-1) ?? this.#breaks.visibleBlock(section.from, 1);
  }

  /** The line at one end of a block: its first when coming down, its last when coming up. */
  #edgeLine(block: number, by: 1 | -1): Line {
    const { start, end } = this.#blockSpan(block);
    return this.#lineAt(by === 1 || start === end ? start : this.#before(end), block);
  }

  #lineOf({ offset, isLineEnd }: CaretPlace): Line {
    const block = blockAt(this.#surface.blocks, offset);
    const { start, end } = this.#blockSpan(block);
    const isAfter = offset > start && (isLineEnd || offset >= end);
    return this.#lineAt(isAfter ? this.#before(offset) : offset, block);
  }

  /** The line that draws the character at the offset. */
  #lineAt(offset: number, block = blockAt(this.#surface.blocks, offset)): Line {
    const { start, end } = this.#blockSpan(block);
    if (start === end) return { block, start, end };
    const { top, bottom } = this.#drawn(offset);
    const middle = (top + bottom) / 2;
    const isOnOrUnder = (at: number): boolean => this.#drawn(at).bottom > middle;
    const isUnder = (at: number): boolean => this.#drawn(at).top > middle;
    // A block may have thousands of lines: the search begins near the offset.
    let low = offset;
    for (let step = STRIDE; low > start && isOnOrUnder(low); step *= 2) low = Math.max(start, low - step);
    let high = offset;
    for (let step = STRIDE; high < end && !isUnder(high); step *= 2) high = Math.min(end, high + step);
    return {
      block,
      start: this.#breaks.snap(firstWhere(low, offset, isOnOrUnder)),
      end: this.#breaks.snap(firstWhere(offset, high, isUnder)),
    };
  }

  /** The end of the line, or the last place before the blank that it wraps at. */
  #endOf(line: Line): CaretPlace {
    let offset = line.end;
    while (offset > line.start && this.#isBlank(this.#before(offset))) offset = this.#before(offset);
    return { offset, isLineEnd: offset === line.end && offset < this.#blockSpan(line.block).end };
  }

  #nearestOn(line: Line, x: number): CaretPlace {
    const last = this.#endOf(line);
    const away = (place: CaretPlace): number => Math.abs(this.boxOf(place).left - x);
    return this.#places(line.start, last.offset, x)
      .map((offset) => ({ offset, isLineEnd: false }))
      .reduce((best, place) => (away(place) < away(best) ? place : best), last);
  }

  /** Places of a line that may be the nearest: the two around `x`, or all where the line may run from the right. */
  #places(start: number, end: number, x: number): readonly number[] {
    const places: number[] = [];
    const isMixed = hasRightToLeft(this.#surface.stored.text.slice(start, end));
    const most = isMixed ? Number.POSITIVE_INFINITY : 2;
    const first = isMixed ? start : lastWhere(start, end, (at) => this.#drawn(at).left <= x);
    let at: number | null = this.#breaks.snap(first);
    while (at !== null && at < end && places.length < most) {
      places.push(at);
      at = this.#breaks.next(at, 'character');
    }
    return places;
  }

  #before(offset: number): number {
    return this.#breaks.previous(offset, 'character') ?? offset;
  }

  #isBlank(offset: number): boolean {
    return /\s/u.test(this.#surface.stored.text.charAt(offset));
  }

  #blockSpan(block: number): { readonly start: number; readonly end: number } {
    const { start = 0, end = 0 } = this.#surface.blocks[block] ?? {};
    return { start, end };
  }

  #edge(offset: number, side: 'before' | 'after'): Box {
    const box = this.#drawn(offset);
    const isFromRight = hasRightToLeft(this.#surface.stored.text.charAt(offset));
    const left = (side === 'before') === isFromRight ? box.right : box.left;
    return { left, right: left, top: box.top, bottom: box.bottom };
  }

  /** Where the character that holds the offset is drawn; a blank that is not drawn is where the one before it ends. */
  #drawn(offset: number): Box {
    const block = blockAt(this.#surface.blocks, offset);
    const { start, end } = this.#blockSpan(block);
    if (start === end) return this.#surface.element(block).getBoundingClientRect();
    const element = this.#surface.element(block);
    const range = document.createRange();
    for (let at = Math.min(offset, end - 1); at >= start && at > offset - FARTHEST; ) {
      const from = this.#breaks.snap(at);
      const to = Math.max(at + 1, this.#breaks.next(from, 'character') ?? end);
      const first = pointIn(element, from - start, 'start');
      const last = pointIn(element, Math.min(to, end) - start, 'end');
      range.setStart(first.node, first.offset);
      range.setEnd(last.node, last.offset);
      const rects = range.getClientRects();
      const rect = rects[rects.length - 1];
      if (rect) return from === offset || at === offset ? rect : trailing(rect);
      at = from - 1;
    }
    return element.getBoundingClientRect();
  }
}

/** About a line, in characters. */
const STRIDE = 64;

/** Characters looked back over in search of one that is drawn. */
const FARTHEST = 64;

const trailing = ({ right, top, bottom }: Box): Box => ({ left: right, right, top, bottom });
