import { type RefObject, useEffect } from 'react';

/**
 * Gives the keys back to a dialog when what held them has gone or can no longer be pressed: the engine then hands them to
 * the page behind, where Escape closes nothing.
 */
export function useKeptFocus(dialog: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    const keep = (): void => {
      const held = document.activeElement;
      const isLost = held === document.body || (element.contains(held) && held?.matches(':disabled'));
      // A dialog that lies under another one has no claim to the keys.
      if (isLost && !element.closest('[inert], [aria-hidden="true"]')) element.focus();
    };
    const watch = new MutationObserver(keep);
    watch.observe(element, { subtree: true, childList: true, attributeFilter: ['disabled'] });
    return () => watch.disconnect();
  }, [dialog]);
}
