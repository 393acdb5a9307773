/** The citation or footnote under the pointer, for whoever shows its card. */
let hovered: HTMLElement | null = null;
const listeners = new Set<() => void>();

export function hoverInline(element: HTMLElement, isOver: boolean): void {
  if (!isOver && hovered !== element) return;
  hovered = isOver ? element : null;
  for (const listener of listeners) listener();
}

export const hoveredInline = (): HTMLElement | null => hovered;

export function listenToHover(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
