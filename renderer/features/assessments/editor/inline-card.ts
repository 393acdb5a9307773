import { Extension } from '@tiptap/core';
import type { Node as ProseNode } from '@tiptap/pm/model';
import { type EditorState, NodeSelection, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';

/** What has a card of its own beside the text. */
const CARDED = new Set(['citation', 'footnote']);

const KEY = new PluginKey<boolean>('inlineCard');

/** The citation or footnote that is selected. */
export interface SelectedInline {
  readonly node: ProseNode;
  readonly at: number;
  /** Whether its card takes the keyboard. */
  readonly isEditing: boolean;
}

export function selectedInline(state: EditorState): SelectedInline | null {
  const { selection } = state;
  if (!(selection instanceof NodeSelection) || !CARDED.has(selection.node.type.name)) return null;
  return { node: selection.node, at: selection.from, isEditing: KEY.getState(state) ?? false };
}

/** Has the card of what is selected take the keyboard, or give it back. */
export const editInline = (change: Transaction, isEditing = true): Transaction =>
  change.setMeta(KEY, isEditing);

/** Enter on a citation or a footnote goes into its card. */
export const InlineCard = Extension.create({
  name: 'inlineCard',
  priority: 1000,
  addKeyboardShortcuts() {
    return {
      Enter: () => {
        const { state, view } = this.editor;
        if (!selectedInline(state)) return false;
        view.dispatch(editInline(state.tr));
        return true;
      },
    };
  },
  addProseMirrorPlugins: () => [
    new Plugin<boolean>({
      key: KEY,
      state: {
        init: () => false,
        apply: (change, was) => {
          const asked = change.getMeta(KEY) as boolean | undefined;
          return asked ?? (was && !change.selectionSet);
        },
      },
    }),
  ],
});
