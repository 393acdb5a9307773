import { type RefObject, useLayoutEffect, useState } from 'react';
import type { ExcerptText } from '../../../../shared/model/source.ts';
import { TextSide } from './text-side.ts';

/** The text that a pane shows, once it stands there; null before, and while it changes. */
export function useTextSide(
  pane: RefObject<HTMLElement | null>,
  stored: ExcerptText | null | undefined,
): TextSide | null {
  const [side, setSide] = useState<{ readonly root: Element; readonly side: TextSide } | null>(null);
  useLayoutEffect(() => {
    const element = pane.current;
    if (!element || !stored) return undefined;
    const look = (): void => {
      const root = element.querySelector('.reader-sections');
      setSide((known) => {
        if (known && known.root === root && known.side.stored === stored) return known;
        const found = root && TextSide.in(element, stored);
        return root && found ? { root, side: found } : null;
      });
    };
    // A text that stands there already brings no change to observe.
    queueMicrotask(look);
    const observer = new MutationObserver(look);
    observer.observe(element, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [pane, stored]);
  return side && side.side.stored === stored ? side.side : null;
}
