import type { Block } from '../model/source.ts';
import type { ReadText } from './import-batch.ts';
import { isMetaLine, looksLikeTitle, SHORT_LINE } from './line-shapes.ts';

/** How many titles may stand above one text: title, subtitle, section. */
const TITLES_IN_A_ROW = 3;

/**
 * Makes headings of the short lines that stand above a text. Walked from the end, because a line is a
 * title only by what follows it: seventeen of them in a row are a list of other stories.
 */
export function markHeadings(text: string, blocks: readonly Block[]): readonly Block[] {
  const marked = [...blocks];
  let titlesBelow = TITLES_IN_A_ROW;
  let first = -1;
  for (let index = marked.length - 1; index >= 0; index -= 1) {
    const block = marked[index];
    const line = block && shortLine(text, block);
    if (block && line && (isMetaLine(line) || isRule(line))) continue;
    if (block && line && canHead(blocks, index, line)) {
      if (titlesBelow < TITLES_IN_A_ROW) {
        marked[index] = {
          kind: 'heading',
          start: block.start,
          end: block.end,
          level: numberedDepth(line) + 1,
        };
        first = index;
      }
      titlesBelow += 1;
    } else {
      titlesBelow = 0;
      first = -1;
    }
  }
  const title = marked[first];
  if (title) marked[first] = { ...title, level: 1 };
  return marked;
}

/** Takes headings back from what belongs to the page: a menu's first word is not the title of the text. */
export function withoutPageHeadings(
  blocks: readonly Block[],
  residue: ReadText['residue'],
): readonly Block[] {
  const page = new Set(residue.map(({ block }) => block));
  const first = blocks.findIndex(({ kind }, index) => kind === 'heading' && !page.has(index));
  const hadTitle = blocks.some(({ level }) => level === 1);
  return blocks.map((block, index) => {
    if (block.kind !== 'heading') return block;
    if (page.has(index)) return { kind: 'paragraph', start: block.start, end: block.end };
    return hadTitle && index === first ? { ...block, level: 1 } : block;
  });
}

function canHead(blocks: readonly Block[], index: number, line: string): boolean {
  const kind = blocks[index]?.kind;
  if (kind === 'list item') {
    const hasNeighbour = blocks[index - 1]?.kind === 'list item' || blocks[index + 1]?.kind === 'list item';
    return /^\d/u.test(line) && !hasNeighbour && looksLikeTitle(line);
  }
  return kind === 'paragraph' && looksLikeTitle(line);
}

/** A line of strokes or stars, as they stand under a title. */
const isRule = (line: string): boolean => !/[\p{L}\p{N}]/u.test(line);

/** The words of a block that is one short line; null for any other. */
function shortLine(text: string, block: Block): string | null {
  if (block.end - block.start > SHORT_LINE) return null;
  const words = text.slice(block.start, block.end);
  return /[\n\v\f\r\u2028\u2029]/u.test(words) ? null : words;
}

/** `2.1.3 Title` stands three deep; a heading without a number stands one deep. */
function numberedDepth(line: string): number {
  const number = /^\d{1,3}(?:\.\d{1,3}){0,4}/u.exec(line)?.[0];
  return number ? number.split('.').length : 1;
}
