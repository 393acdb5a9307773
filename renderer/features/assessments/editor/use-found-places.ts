import type { Editor } from '@tiptap/core';
import { useEffect, useMemo, useState } from 'react';
import { findPlaces, type Place, type Wanted } from './find-in-document.ts';

const ALL = 'assessment-place';
const CURRENT = 'assessment-place-current';

/** Places that are lit at a time: more are not seen at once, and each costs a range. */
const MOST_LIT = 400;

/** The places of what is looked for, as the text stands; they are looked for again once typing pauses. */
export function useFoundPlaces(editor: Editor, wanted: Wanted): readonly Place[] {
  const [document, setDocument] = useState(editor.state.doc);
  useEffect(() => {
    let asked = 0;
    const ask = (): void => {
      cancelIdleCallback(asked);
      asked = requestIdleCallback(() => setDocument(editor.state.doc), { timeout: 500 });
    };
    ask();
    editor.on('update', ask);
    editor.on('transaction', ask);
    return () => {
      cancelIdleCallback(asked);
      editor.off('update', ask);
      editor.off('transaction', ask);
    };
  }, [editor]);
  const { text, isCase, isWhole } = wanted;
  return useMemo(() => findPlaces(document, { text, isCase, isWhole }), [document, text, isCase, isWhole]);
}

/** Lights the places around the current one, and brings that into sight when another is come to. */
export function useLitPlaces(editor: Editor, places: readonly Place[], at: number): void {
  useEffect(() => {
    const first = Math.max(0, Math.min(at - MOST_LIT / 2, places.length - MOST_LIT));
    const near = places.slice(first, first + MOST_LIT);
    const current = places[at];
    CSS.highlights.set(ALL, new Highlight(...near.flatMap((place) => rangeOf(editor, place))));
    CSS.highlights.set(CURRENT, new Highlight(...(current ? rangeOf(editor, current) : [])));
    return () => {
      CSS.highlights.delete(ALL);
      CSS.highlights.delete(CURRENT);
    };
  }, [editor, places, at]);
  const from = places[at]?.from;
  useEffect(() => {
    const [range] = from === undefined ? [] : rangeOf(editor, { from, to: from + 1, note: null });
    range?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  }, [editor, from]);
}

/** None where the text has changed and is looked through again in a moment. */
function rangeOf(editor: Editor, { from, to }: Place): readonly Range[] {
  if (editor.isDestroyed || to > editor.state.doc.content.size) return [];
  const range = document.createRange();
  const start = editor.view.domAtPos(from, 1);
  const end = editor.view.domAtPos(to, -1);
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return [range];
}
