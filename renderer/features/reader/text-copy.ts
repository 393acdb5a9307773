import { selectionEnds } from './dom-points.ts';
import type { TextSurface } from './text-surface.ts';

/**
 * Copies what is selected in the text: the characters as they are stored, from the first to the last, and nothing beside
 * them. The browser's own copy would add markup with the program's names in it, and lines of its own between blocks.
 */
export function copyStored(surface: TextSurface, event: ClipboardEvent): void {
  const ends = selectionEnds(surface, document.getSelection());
  if (event.defaultPrevented || !event.clipboardData || !ends || ends.anchor === ends.focus) return;
  const [from, to] = ends.anchor < ends.focus ? [ends.anchor, ends.focus] : [ends.focus, ends.anchor];
  event.preventDefault();
  event.clipboardData.clearData();
  event.clipboardData.setData('text/plain', surface.stored.text.slice(from, to));
}
