import type { Editor } from '@tiptap/core';
import type { Node as ProseNode } from '@tiptap/pm/model';
import { useEditorState } from '@tiptap/react';
import { useEffect, useState } from 'react';
import { selectedInline } from './inline-card.ts';

/** The citation or footnote whose card is shown. */
export interface ShownInline {
  readonly node: ProseNode;
  readonly at: number;
  readonly isSelected: boolean;
  /** Whether the card takes the keyboard. */
  readonly isEditing: boolean;
}

/** Milliseconds under the pointer before a card comes, and behind it before the card goes. */
const COMES = 250;
const GOES = 250;

/** What is selected has its card, and else what the pointer rests on; the card stays while the pointer is on it. */
export function useShownInline(editor: Editor): {
  readonly shown: ShownInline | null;
  readonly setOverCard: (isOver: boolean) => void;
  readonly hide: () => void;
} {
  const selected = useEditorState({
    editor,
    selector: ({ editor: now }) => selectedInline(now.state),
    equalityFn: (a, b) => a?.at === b?.at && a?.node === b?.node && a?.isEditing === b?.isEditing,
  });
  const hovered = useHoveredInline(editor);
  const [rested, setRested] = useState<Element | null>(null);
  const [isOverCard, setOverCard] = useState(false);
  useEffect(() => {
    if (isOverCard) return undefined;
    const timer = setTimeout(() => setRested(hovered), hovered ? COMES : GOES);
    return () => clearTimeout(timer);
  }, [hovered, isOverCard]);
  const hide = (): void => {
    setRested(null);
    setOverCard(false);
  };
  const under = rested?.isConnected ? inlineAt(editor, rested) : null;
  if (selected && (!under || selected.isEditing || under.at === selected.at)) {
    return { shown: { ...selected, isSelected: true }, setOverCard, hide };
  }
  return { shown: under && { ...under, isSelected: false, isEditing: false }, setOverCard, hide };
}

/** The citation or footnote under the pointer. */
function useHoveredInline(editor: Editor): Element | null {
  const [hovered, setHovered] = useState<Element | null>(null);
  useEffect(() => {
    const { dom } = editor.view;
    const over = ({ target }: PointerEvent): void =>
      setHovered(target instanceof Element ? target.closest('.citation, .footnote') : null);
    const leave = (): void => setHovered(null);
    dom.addEventListener('pointerover', over);
    dom.addEventListener('pointerleave', leave);
    return () => {
      dom.removeEventListener('pointerover', over);
      dom.removeEventListener('pointerleave', leave);
    };
  }, [editor]);
  return hovered;
}

function inlineAt(editor: Editor, element: Element): { node: ProseNode; at: number } | null {
  if (!editor.view.dom.contains(element)) return null;
  const at = editor.view.posAtDOM(element, 0);
  const node = editor.state.doc.nodeAt(at);
  return node ? { node, at } : null;
}
