import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { HiddenRun } from '../../../shared/lib/hidden-characters.ts';
import type { ExcerptText } from '../../../shared/model/source.ts';
import { Reading, type ReadingEvents } from './reading.ts';
import { keepPlace, placeIn } from './reading-places.ts';

interface Mounted {
  readonly article: RefObject<HTMLElement | null>;
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** Null until the text is in the page. */
  readonly reading: RefObject<Reading | null>;
}

/**
 * Builds the text of an excerpt once and puts it into the page, where it was read last, with tokens for hidden
 * characters. For a component with the excerpt's id as key: another excerpt is another component.
 */
export function useReading(
  stored: ExcerptText,
  language: string,
  events: ReadingEvents,
  hidden: readonly HiddenRun[],
): Mounted {
  const article = useRef<HTMLElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const reading = useRef<Reading>(null);
  const latest = useRef(events);
  latest.current = events;

  useLayoutEffect(() => {
    if (!article.current || !scroller.current) return undefined;
    const view = scroller.current;
    const told: ReadingEvents = {
      onSelect: (range) => latest.current.onSelect(range),
      onHold: (isHeld) => latest.current.onHold(isHeld),
      onOpen: (mark) => latest.current.onOpen(mark),
      onDecide: (run, status) => latest.current.onDecide(run, status),
      onFinish: (range) => latest.current.onFinish(range),
      onAnnounce: (words) => latest.current.onAnnounce(words),
      onEdge: (side) => latest.current.onEdge(side),
    };
    const made = new Reading(stored, language, view, told, hidden);
    article.current.append(made.surface.root);
    reading.current = made;
    const place = placeIn(stored.id);
    if (place !== undefined) made.resumeAt(place);
    return () => {
      keepPlace(stored.id, view.scrollTop > 0 ? made.topOffset() : null);
      made.destroy();
      reading.current = null;
      latest.current.onSelect(null);
    };
    // The text of an excerpt never changes; its language is read when it opens.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [stored.id]);

  return { article, scroller, reading };
}
