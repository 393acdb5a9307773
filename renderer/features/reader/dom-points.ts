import type { TextRange } from '../../../shared/command-args.ts';
import { spanOf } from '../../../shared/model/passage.ts';
import type { Box } from './bar-place.ts';
import { offsetIn, pointIn } from './block-points.ts';
import { blockAt, offsetAt, pointAt } from './text-positions.ts';
import type { TextSurface } from './text-surface.ts';

/**
 * UTF-16 offset in the text of a place in the document. A place that is in no block, as in the margin or outside the
 * text, is drawn to the next block as a start and to the one before as an end.
 */
function offsetOfDomPoint(surface: TextSurface, node: Node, at: number, side: 'start' | 'end'): number {
  const block = surface.blockOf(node);
  if (block === null) return offsetBetween(surface, node, at, side);
  return offsetAt(surface.blocks, { block, offset: offsetIn(surface.element(block), node, at) });
}

/** The words that are selected in the text, without blanks at the ends; null when there are none. */
export function selectedRange(surface: TextSurface, selection: Selection | null): TextRange | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  if (!surface.root.contains(selection.anchorNode)) return null;
  const range = selection.getRangeAt(0);
  const start = offsetOfDomPoint(surface, range.startContainer, range.startOffset, 'start');
  const end = offsetOfDomPoint(surface, range.endContainer, range.endOffset, 'end');
  const span = start < end ? spanOf(surface.stored.id, surface.stored.text, start, end) : null;
  return span && { excerptId: span.excerptId, start: span.start, end: span.end };
}

/** Where a selection was begun and where it can be drawn further; the same offset twice for a bare caret. */
export interface CaretEnds {
  readonly anchor: number;
  readonly focus: number;
}

/** UTF-16 offsets of both ends of the document's selection; null when it is not in this text. */
export function selectionEnds(surface: TextSurface, selection: Selection | null): CaretEnds | null {
  if (!selection?.anchorNode || !selection.focusNode || !surface.root.contains(selection.anchorNode))
    return null;
  const range = selection.getRangeAt(0);
  const start = offsetOfDomPoint(surface, range.startContainer, range.startOffset, 'start');
  const end = selection.isCollapsed
    ? start
    : offsetOfDomPoint(surface, range.endContainer, range.endOffset, 'end');
  const isForward =
    selection.anchorNode === range.startContainer && selection.anchorOffset === range.startOffset;
  return isForward ? { anchor: start, focus: end } : { anchor: end, focus: start };
}

/** Selects from one offset to the other; a bare caret where they are the same. */
export function selectEnds(surface: TextSurface, { anchor, focus }: CaretEnds): void {
  const from = domPoint(surface, anchor);
  const to = domPoint(surface, focus);
  document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
}

/** A range of the document over a span of the text. */
export function domRange(surface: TextSurface, start: number, end: number): Range {
  const range = document.createRange();
  const from = pointAt(surface.blocks, start, 'start');
  const to = pointAt(surface.blocks, end, 'end');
  const first = pointIn(surface.element(from.block), from.offset, 'start');
  const last = pointIn(surface.element(to.block), to.offset, 'end');
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset);
  return range;
}

/** Offset of the character that is drawn under a point of the window; null where there is none. */
export function offsetUnder(surface: TextSurface, x: number, y: number): number | null {
  const caret = caretUnder(x, y);
  if (!caret || !(caret.node instanceof Text)) return null;
  const block = surface.blockOf(caret.node);
  if (block === null) return null;
  // The caret stands at the nearer edge of a character, and at the end of a line for all the blank beside it.
  for (const at of [caret.offset, caret.offset - 1]) {
    if (!isDrawnUnder(caret.node, at, x, y)) continue;
    return offsetAt(surface.blocks, { block, offset: offsetIn(surface.element(block), caret.node, at) });
  }
  return null;
}

/** Where the first and the last character of a span are drawn, in the window. */
export function endBoxes(
  surface: TextSurface,
  start: number,
  end: number,
): { readonly first: Box; readonly last: Box } {
  return { first: characterBox(surface, start, 'start'), last: characterBox(surface, end, 'end') };
}

function domPoint(surface: TextSurface, offset: number): { readonly node: Text; readonly offset: number } {
  const block = blockAt(surface.blocks, offset);
  const { start = 0, end = 0 } = surface.blocks[block] ?? {};
  return pointIn(surface.element(block), Math.max(0, Math.min(offset, end) - start));
}

/** Where the character after a start, or before an end, is drawn in the window. */
function characterBox(surface: TextSurface, offset: number, side: 'start' | 'end'): Box {
  const point = pointAt(surface.blocks, offset, side);
  const character = pointIn(surface.element(point.block), side === 'start' ? point.offset : point.offset - 1);
  const range = characterRange(character.node, character.offset);
  const rects = range.getClientRects();
  return (side === 'start' ? rects[0] : rects[rects.length - 1]) ?? range.getBoundingClientRect();
}

function offsetBetween(surface: TextSurface, node: Node, at: number, side: 'start' | 'end'): number {
  const { blocks } = surface;
  const place = document.createRange();
  place.setStart(node, at);
  place.collapse(true);
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (place.comparePoint(surface.element(middle), 0) >= 0) high = middle;
    else low = middle + 1;
  }
  if (side === 'end') return blocks[low - 1]?.end ?? 0;
  return blocks[low]?.start ?? surface.stored.text.length;
}

function caretUnder(x: number, y: number): { readonly node: Node; readonly offset: number } | null {
  if ('caretPositionFromPoint' in document) {
    const caret = document.caretPositionFromPoint(x, y);
    return caret && { node: caret.offsetNode, offset: caret.offset };
  }
  const range = (document as Document).caretRangeFromPoint(x, y);
  return range && { node: range.startContainer, offset: range.startOffset };
}

/** Half the space that the line height leaves between two lines: the pointer is never between lines. */
const LEADING = 4;

function isDrawnUnder(node: Text, at: number, x: number, y: number): boolean {
  if (at < 0 || at >= node.length) return false;
  return [...characterRange(node, at).getClientRects()].some(
    ({ left, right, top, bottom }) => x >= left && x <= right && y >= top - LEADING && y <= bottom + LEADING,
  );
}

/** The character at an offset, both halves of a surrogate pair taken together. */
function characterRange(node: Text, at: number): Range {
  const range = document.createRange();
  const from = Math.max(0, Math.min(at, node.length - 1));
  const code = node.data.charCodeAt(from);
  const isLow = code >= 0xdc00 && code <= 0xdfff && from > 0;
  const isHigh = code >= 0xd800 && code <= 0xdbff && from + 1 < node.length;
  range.setStart(node, isLow ? from - 1 : from);
  range.setEnd(node, Math.min(node.length, isHigh ? from + 2 : from + 1));
  return range;
}
