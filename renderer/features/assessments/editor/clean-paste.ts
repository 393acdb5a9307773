import { Extension } from '@tiptap/core';
import type { Slice } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { blocksOfClipboard } from '../../../../shared/formats/clipboard-html.ts';
import { RefusedFile } from '../../../../shared/formats/import-format.ts';
import { EDITOR_WORDS } from '../../../../shared/words/editor.ts';
import { notify } from '../../../state/notices.ts';
import { carriedText, carryText } from './carried-text.ts';
import { sliceOf } from './pasted-slice.ts';

const WORDS = EDITOR_WORDS.paste;

/**
 * Pasting and dropping. HTML is read by our own reader, never by the page: no picture is asked for and nothing runs.
 * What was copied here comes back as it was, with its citations.
 */
export const CleanPaste = Extension.create({
  name: 'cleanPaste',
  addProseMirrorPlugins: () => [
    new Plugin({
      key: new PluginKey('cleanPaste'),
      props: {
        handleDOMEvents: {
          copy: (view, event) => carryText(view, event),
          cut: (view, event) => {
            if (!carryText(view, event)) return false;
            view.dispatch(view.state.tr.deleteSelection().scrollIntoView().setMeta('uiEvent', 'cut'));
            return true;
          },
          paste: (view, event) => {
            const slice = pastedSlice(view, event.clipboardData);
            if (!slice) return false;
            event.preventDefault();
            // A table takes cells into its own.
            const isTaken = view.someProp('handlePaste', (handle) => handle(view, event, slice));
            if (!isTaken) {
              const change = view.state.tr.replaceSelection(slice);
              view.dispatch(change.scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste'));
            }
            return true;
          },
          drop: (view, event) => {
            // What is moved within the text is the editor's own affair.
            if (view.dragging) return false;
            const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos;
            const slice = at === undefined ? null : pastedSlice(view, event.dataTransfer, at);
            if (at === undefined || !slice) return false;
            event.preventDefault();
            view.dispatch(view.state.tr.replaceRange(at, at, slice).setMeta('uiEvent', 'drop'));
            view.focus();
            return true;
          },
        },
      },
    }),
  ],
});

/** What is on the clipboard, fit for the place; null leaves plain words to the editor. */
function pastedSlice(view: EditorView, data: DataTransfer | null, at?: number): Slice | null {
  if (!data) return null;
  const { state } = view;
  const $at = at === undefined ? state.selection.$from : state.doc.resolve(at);
  const carried = carriedText(data);
  if (carried) return sliceOf(state.schema, carried, $at);
  const html = data.getData('text/html');
  if (html === '') return null;
  const read = readHtml(html);
  if (read && read.pictures > 0) notify('info', WORDS.leftOut(read.pictures));
  const blocks = read?.blocks ?? linesOf(data.getData('text/plain'));
  return sliceOf(state.schema, { blocks, isOpen: [true, true] }, $at);
}

function readHtml(html: string): ReturnType<typeof blocksOfClipboard> | null {
  try {
    return blocksOfClipboard(html);
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    notify('info', WORDS.refused);
    return null;
  }
}

const linesOf = (text: string) =>
  text
    .split(/[\r\n]+/u)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text: line }] }));
