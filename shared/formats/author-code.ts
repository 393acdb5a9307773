import { isBlank } from '../lib/text-lines.ts';
import type { Block } from '../model/source.ts';

/**
 * Initials of writer and editor in brackets, as `(ABC-D)` or `(ab/cd)`, that newsrooms put behind the last
 * sentence. A code without hyphen or stroke is left alone: `(AP)` names an agency and tells the origin.
 */
const CODE = /^[([（［](?:\p{Lu}{1,5}(?:[-/]\p{Lu}{1,5}){1,3}|\p{Ll}{1,5}(?:\/\p{Ll}{1,5}){1,3})[)\]）］]$/u;

const LONGEST_CODE = 26;

/** A paragraph as long as this, further down, shows that the text had not ended yet. */
const LONG_PARAGRAPH = 160;

export const isAuthorCode = (words: string): boolean => words.length <= LONGEST_CODE && CODE.test(words);

/** Makes a block of its own of the author code behind the last sentence of a text. */
export function cutAuthorCode(text: string, blocks: readonly Block[]): readonly Block[] {
  for (let index = blocks.length - 1; index >= 0; index -= 1) {
    const block = blocks[index];
    if (block?.kind !== 'paragraph') continue;
    const code = codeStart(text, block);
    if (code !== null) {
      const words = { ...block, end: endOfWords(text, block.start, code) };
      return blocks.toSpliced(index, 1, words, { kind: 'paragraph', start: code, end: block.end });
    }
    if (block.end - block.start >= LONG_PARAGRAPH) return blocks;
  }
  return blocks;
}

/** Where the code begins, or null when the paragraph does not end in one behind a whole sentence. */
function codeStart(text: string, block: Block): number | null {
  const tail = text.slice(Math.max(block.start, block.end - LONGEST_CODE - 8), block.end);
  const match = /[.!?。！？]["'”’]?(\s{0,4})([([（［][\p{L}/-]{3,24}[)\]）］])$/u.exec(tail);
  const code = match?.[2];
  return code && isAuthorCode(code) ? block.end - code.length : null;
}

function endOfWords(text: string, start: number, before: number): number {
  let end = before;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
  return end;
}
