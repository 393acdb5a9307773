import { type RefObject, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Height of a line and of the head in CSS pixels, in the style sheet too. */
export const LINE = 32;
/** Lines that exist beyond either edge. */
const BEYOND = 5;

interface LinesInSight {
  readonly first: number;
  /** Excluded. */
  readonly end: number;
  /** Whole lines that fit. */
  readonly fitting: number;
}

/** Which lines of a scroller are in sight or nearly so. All are equally high, so that nothing need be measured. */
export function useLinesInSight(scroller: RefObject<HTMLElement | null>, count: number): LinesInSight {
  const [seen, setSeen] = useState({ first: 0, fitting: 24 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const look = (): void => {
      const first = Math.floor(element.scrollTop / LINE);
      const fitting = Math.max(1, Math.floor(element.clientHeight / LINE) - 1);
      setSeen((before) =>
        before.first === first && before.fitting === fitting ? before : { first, fitting },
      );
    };
    // In the same frame: lines that come into sight must not be blank first.
    const follow = (): void => flushSync(look);
    look();
    element.addEventListener('scroll', follow, { passive: true });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', follow);
      observer.disconnect();
    };
  }, [scroller]);
  const first = Math.max(0, Math.min(seen.first, count - seen.fitting) - BEYOND);
  return { first, end: Math.min(count, first + seen.fitting + 2 * BEYOND + 2), fitting: seen.fitting };
}

/** Scrolls as little as is needed to have the line in sight, under the head. */
export function showLine(scroller: HTMLElement | null, line: number): void {
  if (!scroller) return;
  const top = line * LINE;
  const bottom = top + 2 * LINE - scroller.clientHeight;
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  else if (bottom > scroller.scrollTop) scroller.scrollTop = bottom;
}
