import type { Editor } from '@tiptap/core';
import type { ResolvedPos } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import { useEffect } from 'react';
import { session, updateSession, useSession } from '../../../state/session.ts';

/** Tells the outline where the cursor is, and goes where it points. */
export function useOutlinePlace(editor: Editor): void {
  const jump = useSession((now) => now.outlineJump);
  useEffect(() => {
    const tell = (): void => {
      const outlineAt = ownerAbove(editor.state.selection.$from);
      if (outlineAt !== session().outlineAt) updateSession({ outlineAt });
    };
    let asked = 0;
    // A key is painted first.
    const ask = (): void => {
      cancelIdleCallback(asked);
      asked = requestIdleCallback(tell, { timeout: 500 });
    };
    tell();
    editor.on('selectionUpdate', ask);
    return () => {
      cancelIdleCallback(asked);
      editor.off('selectionUpdate', ask);
      updateSession({ outlineAt: null });
    };
  }, [editor]);
  useEffect(() => {
    if (!jump) return;
    updateSession({ outlineJump: null });
    editor.state.doc.forEach((node, at) => {
      if (node.attrs['id'] !== jump.id) return;
      editor.view.dispatch(
        editor.state.tr.setSelection(TextSelection.near(editor.state.doc.resolve(at + 1))),
      );
      const dom = editor.view.nodeDOM(at);
      if (dom instanceof Element) dom.scrollIntoView({ block: 'start' });
      editor.view.focus();
    });
  }, [editor, jump]);
}

/** The heading or judgement that the cursor stands in or under. Looks back from the cursor, never through the text. */
function ownerAbove($at: ResolvedPos): string | null {
  const document = $at.node(0);
  for (let index = Math.min($at.index(0), document.childCount - 1); index >= 0; index -= 1) {
    const { type, attrs } = document.child(index);
    if (type.name === 'heading' || type.name === 'judgement') return String(attrs['id']);
  }
  return null;
}
