import { type Editor, mergeAttributes, Node } from '@tiptap/core';
import { ReactNodeViewRenderer } from '@tiptap/react';
import { EMPTY_FIGURE, type FigureAttrs } from '../../../../shared/model/figure.ts';
import { parseFigureAttrs } from '../../../../shared/model/parse-figure.ts';
import { flushDrafts } from '../../../state/drafts.ts';
import { FigureView } from './FigureView.tsx';

/** A figure of the text: one thing, which holds choices and is drawn from the case. */
export const FigureNode = Node.create({
  name: 'figure',
  group: 'block',
  atom: true,
  selectable: true,
  draggable: true,
  addAttributes: () =>
    Object.fromEntries(
      Object.entries(EMPTY_FIGURE).map(([name, value]: [string, unknown]) => [
        name,
        { default: value, rendered: false },
      ]),
    ),
  parseHTML: () => [
    {
      tag: 'figure[data-figure]',
      getAttrs: (element: HTMLElement) => parseFigureAttrs(element.dataset['figure'] ?? '') ?? false,
    },
  ],
  renderHTML: ({ node, HTMLAttributes }) => [
    'figure',
    mergeAttributes(HTMLAttributes, { 'data-figure': JSON.stringify(node.attrs) }),
  ],
  addNodeView: () => ReactNodeViewRenderer(FigureView),
});

/** Puts a new figure where the cursor is, or other choices in the place of an earlier one of the same id. */
export function putFigure(editor: Editor, attrs: FigureAttrs): void {
  const at = attrs.id === '' ? null : placeOf(editor, attrs.id);
  if (at === null) editor.chain().focus().insertContent({ type: 'figure', attrs }).run();
  else editor.view.dispatch(editor.state.tr.setNodeMarkup(at, undefined, attrs));
  // It is drawn from what is stored.
  void flushDrafts();
}

function placeOf(editor: Editor, id: string): number | null {
  let found: number | null = null;
  editor.state.doc.descendants((node, at) => {
    if (node.type.name === 'figure' && node.attrs['id'] === id) found = at;
    return found === null;
  });
  return found;
}
