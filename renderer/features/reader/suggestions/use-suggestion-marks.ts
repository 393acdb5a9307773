import { type RefObject, useEffect, useRef } from 'react';
import type { TextSpan } from '../../../../shared/analysis/new-names.ts';
import { offsetUnder } from '../dom-points.ts';
import type { Reading } from '../reading.ts';
import { type SpanHighlights, SpanPainter } from '../span-painter.ts';

/** Under the marks, but over them while a place is decided on. */
const HIGHLIGHTS: SpanHighlights = {
  all: { name: 'reader-suggestion', priority: -1 },
  current: { name: 'reader-suggestion-at', priority: 100 },
};

interface SuggestionMarks {
  readonly reading: RefObject<Reading | null>;
  /** Lies in the scroller of the text. */
  readonly dock: RefObject<HTMLElement | null>;
  /** In the order of the text. */
  readonly suggested: readonly TextSpan[];
  /** A suggestion was clicked, or Enter was pressed on it. */
  readonly onOpen: (place: TextSpan) => void;
}

/** Underlines what is suggested in the text, and says when a place of it is picked. */
export function useSuggestionMarks({ reading, dock, suggested, onOpen }: SuggestionMarks) {
  const painter = useRef<SpanPainter>(null);
  const open = useRef(onOpen);
  open.current = onOpen;

  useEffect(() => {
    const now = reading.current;
    const scroller = dock.current?.parentElement;
    if (!now || !scroller) return undefined;
    const made = new SpanPainter(now.surface, scroller, HIGHLIGHTS);
    painter.current = made;
    const over = new AbortController();
    const { signal } = over;
    now.surface.root.addEventListener(
      'click',
      ({ clientX, clientY }) => {
        if (!(document.getSelection()?.isCollapsed ?? true)) return;
        const offset = offsetUnder(now.surface, clientX, clientY);
        const place = offset === null ? null : made.at(offset);
        if (place) open.current(place);
      },
      { signal },
    );
    // Before the text itself hears of it; Enter on a mark is the mark's.
    scroller.addEventListener(
      'keydown',
      (event) => {
        const isText = event.target instanceof Element && event.target.contains(now.surface.root);
        if (event.key !== 'Enter' || event.isComposing || !isText || now.selected()) return;
        const { offset } = now.caret.place();
        const place = made.at(offset);
        if (!place || now.book.at(offset).length > 0) return;
        event.preventDefault();
        event.stopPropagation();
        open.current(place);
      },
      { signal },
    );
    return () => {
      over.abort();
      made.destroy();
      painter.current = null;
    };
  }, [reading, dock]);
  useEffect(() => painter.current?.set(suggested), [suggested]);
  return painter;
}
