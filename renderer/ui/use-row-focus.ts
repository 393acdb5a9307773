import { type FocusEvent, type RefObject, useEffect, useRef } from 'react';

/**
 * Keeps the keyboard in a list of rows with controls: when the row that had it goes, the one that comes up in its place
 * gets it, or else the last. `rows` is what the list shows; the list element holds one child for each.
 */
export function useRowFocus<E extends HTMLElement>(
  rows: readonly unknown[] | null,
): { readonly ref: RefObject<E | null>; readonly onFocus: (event: FocusEvent) => void } {
  const ref = useRef<E>(null);
  const at = useRef(-1);
  useEffect(() => {
    // What was removed with the focus in it leaves the focus to nobody.
    if (at.current < 0 || document.activeElement !== document.body) return;
    const children = ref.current?.children ?? [];
    children[Math.min(at.current, children.length - 1)]?.querySelector<HTMLElement>('button')?.focus();
  }, [rows]);
  return {
    ref,
    onFocus: ({ target }) => {
      at.current = [...(ref.current?.children ?? [])].findIndex((row) => row.contains(target));
    },
  };
}
