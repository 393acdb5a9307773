import { type Editor, Extension } from '@tiptap/core';
import type { ResolvedPos } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { ClaimId } from '../../../../shared/model/claim.ts';
import { droppedRow } from '../../../ui/drag-row.ts';
import { citeInPlaceOf } from './insert-citation.ts';

/** A claim that is dragged from a list is cited where it is dropped. */
export const ClaimDrop = Extension.create({
  name: 'claimDrop',
  addProseMirrorPlugins() {
    const { editor } = this;
    return [
      new Plugin({
        key: new PluginKey('claimDrop'),
        props: {
          handleDOMEvents: {
            drop: (view, event) => dropClaim(editor, view, event),
          },
        },
      }),
    ];
  },
});

function dropClaim(editor: Editor, view: EditorView, event: DragEvent): boolean {
  const claimId = droppedRow(event, 'claim');
  if (claimId === null) return false;
  event.preventDefault();
  event.stopPropagation();
  const found = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos;
  const place = found === undefined ? null : inlinePlace(view, found);
  if (place !== null) citeInPlaceOf(editor, place, place, [claimId as ClaimId]);
  return true;
}

/** The place itself or the end of the word that it is in, or the end of the words nearest to it. */
function inlinePlace(view: EditorView, at: number): number | null {
  const { doc } = view.state;
  const $at = doc.resolve(at);
  if ($at.parent.inlineContent) return at + toEndOfWord($at);
  const { nodeBefore, nodeAfter } = $at;
  if (nodeBefore?.isTextblock) return at - 1;
  return nodeAfter?.isTextblock ? at + 1 : null;
}

const WORDS = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Characters from a place within a word to its end, else 0. What is no text counts as one character. */
function toEndOfWord({ parent, parentOffset }: ResolvedPos): number {
  const text = parent.textBetween(0, parent.content.size, '', '\ufffc');
  const word = text.length === parent.content.size ? WORDS.segment(text).containing(parentOffset) : undefined;
  if (!word?.isWordLike || word.index === parentOffset) return 0;
  return word.index + word.segment.length - parentOffset;
}
