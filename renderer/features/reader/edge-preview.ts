import type { TextSpan } from './text-breaks.ts';
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
  const highlight = new Highlight(...surface.rangesOf(span.start, span.end));
  highlight.priority = PRIORITY;
  CSS.highlights.set(NAME, highlight);
}
