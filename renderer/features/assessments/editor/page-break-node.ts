import { Node } from '@tiptap/core';
import { BLOCK_WORDS } from '../../../../shared/words/blocks.ts';

/** What follows begins on a new page. */
export const PageBreakNode = Node.create({
  name: 'pageBreak',
  group: 'block',
  atom: true,
  selectable: true,
  parseHTML: () => [{ tag: 'div[data-page-break]' }],
  renderHTML: () => [
    'div',
    { 'data-page-break': '', role: 'separator', 'aria-label': BLOCK_WORDS.pageBreak.label },
  ],
});
