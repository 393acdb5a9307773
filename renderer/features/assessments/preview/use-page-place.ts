import type { Editor } from '@tiptap/core';
import { useEffect } from 'react';
import { updateSession, useSession } from '../../../state/session.ts';

/** Ties the caret to the pages beside the text: says where it is, and puts it where a page was clicked. */
export function usePagePlace(editor: Editor): void {
  const isSplit = useSession((now) => now.isSplit);
  const asked = useSession((now) => now.writeAt);
  useEffect(() => {
    if (!isSplit) return undefined;
    const tell = (): void => updateSession({ writing: placeOf(editor) });
    tell();
    editor.on('selectionUpdate', tell);
    return () => {
      editor.off('selectionUpdate', tell);
      updateSession({ writing: null });
    };
  }, [editor, isSplit]);
  useEffect(() => {
    if (!asked) return;
    const place = 'words' in asked ? asked.otherwise : asked;
    const exact = 'words' in asked ? positionOfWords(editor, asked.words) : null;
    const position = exact ?? (place && positionOf(editor, place));
    if (position !== null) editor.chain().focus().setTextSelection(position).scrollIntoView().run();
    updateSession({ writeAt: null });
  }, [editor, asked]);
}

function placeOf({ state }: Editor): { readonly block: number; readonly citations: number } {
  const { $head } = state.selection;
  const block = $head.index(0);
  let citations = 0;
  state.doc.nodesBetween(startOf(state.doc, block), $head.pos, (node, at) => {
    if (node.type.name === 'citation' && at < $head.pos) citations += 1;
  });
  return { block, citations };
}

type Doc = Editor['state']['doc'];

/** Where a block of the text begins, in the editor's own positions. */
function startOf(doc: Doc, block: number): number {
  let at = 0;
  for (let index = 0; index < block && index < doc.childCount; index += 1) at += doc.child(index).nodeSize;
  return at;
}

/** Right behind a citation of the block, or at the beginning of its words. */
function positionOf(
  { state: { doc } }: Editor,
  { block, citation }: { readonly block: number; readonly citation: number | null },
): number | null {
  const node = doc.maybeChild(block);
  if (!node) return null;
  const start = startOf(doc, block);
  let seen = -1;
  let found: number | null = null;
  let first: number | null = null;
  node.descendants((child, offset) => {
    const at = start + 1 + offset;
    if (child.isTextblock) first ??= at + 1;
    if (child.type.name !== 'citation') return;
    seen += 1;
    if (seen === citation) found = at + child.nodeSize;
  });
  return found ?? (node.isTextblock ? start + 1 : first);
}

/** Where words stand that the text holds exactly once; null where it holds them more often or not at all. */
function positionOfWords({ state: { doc } }: Editor, { text, offset }: WordsAt): number | null {
  const wanted = text.trim();
  const places: number[] = [];
  if (wanted.length < SHORTEST) return null;
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    const words = node.textBetween(0, node.content.size, undefined, NO_TEXT);
    for (let at = words.indexOf(wanted); at >= 0; at = words.indexOf(wanted, at + 1))
      places.push(position + 1 + at);
    return false;
  });
  const [only] = places;
  return places.length === 1 && only !== undefined ? only + Math.min(offset, wanted.length) : null;
}

interface WordsAt {
  readonly text: string;
  readonly offset: number;
}

/** Fewer characters could stand anywhere. */
const SHORTEST = 8;

/** Stands for what is no text in a paragraph, as a citation: one place in it, as the editor counts. */
const NO_TEXT = '\uFFFC';
