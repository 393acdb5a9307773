import type { RichInline, RichText } from '../model/rich-text.ts';

/** A heading or a key judgement of an assessment. */
export interface OutlineEntry {
  readonly id: string;
  /** The number of a judgement; null for a heading. */
  readonly judgement: number | null;
  /** That of a heading; a judgement stands one below the heading before it. */
  readonly level: number;
  readonly words: string;
}

/** Headings and judgements in the order of the text. */
export function outlineOf({ content }: RichText): readonly OutlineEntry[] {
  let level = 0;
  let judgements = 0;
  return content.flatMap((block): readonly OutlineEntry[] => {
    if (block.type === 'heading') {
      level = block.attrs.level;
      return [{ id: block.attrs.id, judgement: null, level, words: wordsOf(block.content) }];
    }
    if (block.type !== 'judgement') return [];
    judgements += 1;
    const words = wordsOf(block.content[0].content);
    return [{ id: block.attrs.id, judgement: judgements, level: level + 1, words }];
  });
}

const wordsOf = (content: readonly RichInline[] = []): string =>
  content
    .map((inline) => (inline.type === 'text' ? inline.text : inline.type === 'hardBreak' ? ' ' : ''))
    .join('')
    .trim();
