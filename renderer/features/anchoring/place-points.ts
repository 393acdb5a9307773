import { spanOf } from '../../../shared/model/passage.ts';
import type { ExcerptId } from '../../../shared/model/source.ts';
import type { Place } from './place-words.ts';

/** A range of the document over a place of the text; null when the place is not shown. */
export function rangeOf(view: Element, { start, end }: Place): Range | null {
  const from = pointAt(view, start, 'start');
  const to = pointAt(view, end, 'end');
  if (!from || !to) return null;
  const range = document.createRange();
  range.setStart(from.node, from.at);
  range.setEnd(to.node, to.at);
  return range;
}

/** Paints a place with the highlight of a name, or nothing. Answers how to take it away again. */
export function paintPlace(view: Element | null, name: string, place: Place | null): () => void {
  const range = view && place && rangeOf(view, place);
  if (range) CSS.highlights.set(name, new Highlight(range));
  return () => {
    CSS.highlights.delete(name);
  };
}

/** The words selected in the view, without blanks at the ends; null when there are none. */
export function placeOfSelection(view: Element, selection: Selection | null, text: string): Place | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  const start = offsetOf(view, startContainer, startOffset);
  const end = offsetOf(view, endContainer, endOffset);
  if (start === null || end === null) return null;
  const span = spanOf('' as ExcerptId, text, start, end);
  return span && { start: span.start, end: span.end };
}

function offsetOf(view: Element, node: Node, at: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const block = element?.closest<HTMLElement>('[data-start]');
  if (!block || !view.contains(block)) return null;
  const start = Number(block.dataset['start']);
  if (node instanceof Text) return start + at;
  return at === 0 ? start : start + (block.textContent ?? '').length;
}

function pointAt(
  view: Element,
  offset: number,
  side: 'start' | 'end',
): { readonly node: Text; readonly at: number } | null {
  let found: { readonly node: Text; readonly at: number } | null = null;
  for (const block of view.querySelectorAll<HTMLElement>('[data-start]')) {
    const node = block.firstChild;
    if (!(node instanceof Text)) continue;
    const start = Number(block.dataset['start']);
    if (side === 'start' && offset < start + node.length) {
      return { node, at: Math.max(0, offset - start) };
    }
    if (side === 'end' && offset <= start) return found;
    if (side === 'end') found = { node, at: Math.min(node.length, offset - start) };
  }
  return found;
}
