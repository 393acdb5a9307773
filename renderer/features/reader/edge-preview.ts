import type { TextSpan } from './text-breaks.ts';
import { piecesOf } from './text-positions.ts';
import type { TextSurface } from './text-surface.ts';

const NAME = 'reader-edge';
/** Over every other highlight of the reader. */
const PRIORITY = 100;

/** Paints where a mark would stand; null paints nothing. */
export function previewSpan(surface: TextSurface, span: TextSpan | null): void {
  if (!span) {
    CSS.highlights.delete(NAME);
    return;
  }
  const ranges = piecesOf(surface.blocks, span.start, span.end).map(({ block, from, to }) => {
    const node = surface.node(block);
    return new StaticRange({ startContainer: node, startOffset: from, endContainer: node, endOffset: to });
  });
  const highlight = new Highlight(...ranges);
  highlight.priority = PRIORITY;
  CSS.highlights.set(NAME, highlight);
}
