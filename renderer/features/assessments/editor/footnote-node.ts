import { mergeAttributes, Node } from '@tiptap/core';
import { EDITOR_WORDS } from '../../../../shared/words/editor.ts';

/** Plain words that are printed among the notes; in the text only their place is shown. */
export const FootnoteNode = Node.create({
  name: 'footnote',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  addAttributes: () => ({
    words: {
      default: '',
      parseHTML: (element: HTMLElement) => element.dataset['words'] ?? '',
      renderHTML: ({ words }: { readonly words?: string }) => ({
        'data-words': words,
        'aria-label': EDITOR_WORDS.footnote(words ?? ''),
      }),
    },
  }),
  parseHTML: () => [{ tag: 'span[data-words]' }],
  renderHTML: ({ HTMLAttributes }) => [
    'span',
    mergeAttributes(HTMLAttributes, { class: 'footnote', role: 'note' }),
    EDITOR_WORDS.footnoteSign,
  ],
  renderText: ({ node }) => ` [${String(node.attrs['words'])}]`,
});
