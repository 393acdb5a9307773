import { mergeAttributes, Node } from '@tiptap/core';
import { BOX_KINDS, type BoxKind } from '../../../../shared/model/rich-text.ts';
import { BLOCK_WORDS } from '../../../../shared/words/blocks.ts';

/** Set apart from the text: a remark, what we do not know, what we take for granted. */
export const BoxNode = Node.create({
  name: 'box',
  group: 'block',
  content: '(paragraph | bulletList | orderedList)+',
  defining: true,
  addAttributes: () => ({
    kind: {
      default: 'note',
      parseHTML: (element: HTMLElement) => boxKindOf(element.dataset['box']),
      renderHTML: ({ kind }: { readonly kind?: BoxKind }) => {
        const title = BLOCK_WORDS.boxes[kind ?? 'note'];
        return { 'data-box': kind, 'aria-label': title, 'data-title': title };
      },
    },
  }),
  parseHTML: () => [{ tag: 'section[data-box]' }],
  renderHTML: ({ HTMLAttributes }) => ['section', mergeAttributes(HTMLAttributes, { role: 'group' }), 0],
});

const boxKindOf = (name: string | undefined): BoxKind => BOX_KINDS.find((kind) => kind === name) ?? 'note';
