import type { Editor } from '@tiptap/core';
import type { RichText } from '../../../../shared/model/rich-text.ts';

/**
 * Brings a text from elsewhere, as undo or another window, into the editor. Only what differs is replaced: cursor,
 * scroll position and everything on screen stay where the words around them stay.
 */
export function takeOver(editor: Editor, body: RichText): void {
  const { state, view } = editor;
  const next = state.schema.nodeFromJSON(body);
  const start = state.doc.content.findDiffStart(next.content);
  const ends = state.doc.content.findDiffEnd(next.content);
  if (start === null || ends === null) return;
  // Repeated letters let the two searches overlap.
  const overlap = Math.max(0, start - Math.min(ends.a, ends.b));
  const slice = next.slice(start, ends.b + overlap);
  const change = state.tr.replace(start, ends.a + overlap, slice);
  if (!change.doc.eq(next)) change.replaceWith(0, change.doc.content.size, next.content);
  view.dispatch(change.setMeta('preventUpdate', true));
}
