import { type RefObject, useLayoutEffect, useState } from 'react';

/** Whether an element is less wide than so many CSS pixels. */
export function useIsNarrow(of: RefObject<HTMLElement | null>, width: number): boolean {
  const [isNarrow, setNarrow] = useState(false);
  useLayoutEffect(() => {
    const element = of.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setNarrow(element.clientWidth < width));
    observer.observe(element);
    return () => observer.disconnect();
  }, [of, width]);
  return isNarrow;
}
