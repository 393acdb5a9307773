import type { ListBlock, ParagraphBlock, RichBlock, RichInline } from '../model/rich-text.ts';

/** What a list item or a box may hold: whatever is neither paragraph nor list becomes paragraphs. */
export const partsOf = (blocks: readonly RichBlock[]): readonly (ParagraphBlock | ListBlock)[] =>
  blocks.flatMap((block): readonly (ParagraphBlock | ListBlock)[] =>
    block.type === 'paragraph' || block.type === 'bulletList' || block.type === 'orderedList'
      ? [block]
      : paragraphsOf([block]),
  );

/** What a cell or a quotation may hold; the cells of a table become one paragraph a row. */
export function paragraphsOf(blocks: readonly RichBlock[]): readonly ParagraphBlock[] {
  return blocks.flatMap((block): readonly ParagraphBlock[] => {
    switch (block.type) {
      case 'paragraph':
        return [block];
      case 'heading':
        return [{ type: 'paragraph', ...(block.content && { content: block.content }) }];
      case 'blockquote':
        return block.content;
      case 'bulletList':
      case 'orderedList':
        return block.content.flatMap((item) => paragraphsOf(item.content));
      case 'table':
        return block.content.map(({ content }) => joined(content.map((cell) => cell.content)));
      case 'box':
        return paragraphsOf(block.content);
      case 'judgement':
        return block.content.map(({ content }) => ({ type: 'paragraph', ...(content && { content }) }));
      default:
        return [];
    }
  });
}

const joined = (cells: readonly (readonly ParagraphBlock[])[], between = ' · '): ParagraphBlock => ({
  type: 'paragraph',
  content: cells
    .flat()
    .map(({ content = [] }) => content)
    .filter((content) => content.length > 0)
    .flatMap((content, at): readonly RichInline[] =>
      at > 0 ? [{ type: 'text', text: between }, ...content] : content,
    ),
});

/** What a place may hold that takes running text alone: everything, parted by blanks. */
export const inlineOf = (blocks: readonly RichBlock[]): readonly RichInline[] =>
  joined([paragraphsOf(blocks)], ' ').content ?? [];
