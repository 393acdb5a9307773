import type { Block, BlockKind } from '../model/source.ts';
import { endsSentence, isTeaser, SHORT_LINE } from './line-shapes.ts';

/** A block as the residue rules look at it. */
export interface PageLine {
  readonly kind: BlockKind;
  /** Level of a heading; 0 for all else. */
  readonly level: number;
  /** The words with blanks drawn together and Markdown marks taken off; empty when the block is long. */
  readonly words: string;
  /** A paragraph of the text itself: long enough and ending as sentences do. */
  readonly isProse: boolean;
}

/** Looks at every block once. */
export const pageLines = (text: string, blocks: readonly Block[]): readonly PageLine[] =>
  blocks.map((block) => pageLine(text, block));

/** Takes links and emphasis off a line of Markdown. */
export const withoutMarks = (line: string): string => {
  if (!/[*_[]/u.test(line)) return line;
  return line
    .replace(/!?\[([^[\]]{0,300})\]\([^()\s]{0,600}\)/gu, '$1')
    .replace(/(?<![\p{L}\p{N}])(?:\*{1,3}|_{1,3})(?=\S)|(?<=\S)(?:\*{1,3}|_{1,3})(?![\p{L}\p{N}])/gu, '')
    .trim();
};

/** A sentence this long, in UTF-16 units, is a paragraph of the text and no teaser or notice. */
const LONG_SENTENCE = 120;
const LONG_DENSE_SENTENCE = 40;

function pageLine(text: string, block: Block): PageLine {
  const { kind, level = 0, start, end } = block;
  if (end - start > SHORT_LINE) return { kind, level, words: '', isProse: kind !== 'table' };
  const written = text.slice(start, end);
  const words = withoutMarks(/\s\s|[^\S ]/u.test(written) ? written.replace(/\s+/gu, ' ') : written);
  const enough = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u.test(words)
    ? LONG_DENSE_SENTENCE
    : LONG_SENTENCE;
  return { kind, level, words, isProse: words.length >= enough && endsSentence(words) && !isTeaser(words) };
}
