import { type CSSProperties, useLayoutEffect, useState } from 'react';

/** Where something stands on the screen, or null when it is gone. */
export type AnchorRect = () => Pick<DOMRect, 'left' | 'top' | 'bottom'> | null;

const GAP = 6;
const EDGE = 8;

/**
 * The place of a box below what it belongs to, or above where there is more room; it follows while anything scrolls.
 * Ask again by a new key.
 */
export function useAnchoredPlace(
  rectOf: AnchorRect,
  key: unknown,
  size: { readonly width: number; readonly height: number },
): CSSProperties | null {
  const [place, setPlace] = useState<CSSProperties | null>(null);
  useLayoutEffect(() => {
    const update = (): void => {
      const rect = rectOf();
      setPlace(rect && placeBeside(rect, size));
    };
    update();
    window.addEventListener('scroll', update, { capture: true, passive: true });
    window.addEventListener('resize', update);
    return () => {
      window.removeEventListener('scroll', update, { capture: true });
      window.removeEventListener('resize', update);
    };
    // The key says what the box belongs to.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [key]);
  return place;
}

function placeBeside(
  { left, top, bottom }: Pick<DOMRect, 'left' | 'top' | 'bottom'>,
  { width, height }: { readonly width: number; readonly height: number },
): CSSProperties {
  const x = Math.max(EDGE, Math.min(left, innerWidth - width - EDGE));
  const below = innerHeight - bottom - GAP - EDGE;
  const above = top - GAP - EDGE;
  const isBelow = below >= height || below >= above;
  const room = { left: x, width, maxHeight: Math.min(height, isBelow ? below : above) };
  return isBelow ? { ...room, top: bottom + GAP } : { ...room, bottom: innerHeight - top + GAP };
}
