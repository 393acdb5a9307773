import { type TextLine, type TextLines, textLines } from '../lib/text-lines.ts';
import type { Block } from '../model/source.ts';
import { cutAuthorCode } from './author-code.ts';
import { type RunsOn, readWrapping } from './hard-wrap.ts';
import { startsListItem } from './line-shapes.ts';
import { markHeadings } from './mark-headings.ts';
import { isTableLine, sameTable } from './table-lines.ts';

/**
 * Cuts plain text into blocks without altering it. Every character that is not blank lies in exactly one
 * block. Runs in time proportional to the text, whatever it holds.
 */
export function cutBlocks(text: string): readonly Block[] {
  const lines = textLines(text);
  if (lines.count > MOST_LINES) return cutRuns(lines);
  return cutAuthorCode(text, markHeadings(text, cutLines(text, lines)));
}

/** A text with more lines is data rather than prose, and a block for each line would only fill the memory. */
export const MOST_LINES = 400_000;

const LINES_IN_RUN = 100;

/** Cuts a text of very many lines, from an offset on, into equal runs of them. */
export function cutRuns(lines: TextLines, from = 0): Block[] {
  const blocks: Block[] = [];
  let begin = 0;
  while (begin < lines.count && lines.at(begin).start < from) begin += 1;
  for (let first = begin; first < lines.count; first += LINES_IN_RUN) {
    const last = Math.min(first + LINES_IN_RUN, lines.count) - 1;
    blocks.push({ kind: 'paragraph', start: lines.at(first).start, end: lines.at(last).end });
  }
  return blocks;
}

function cutLines(text: string, lines: TextLines): Block[] {
  const runsOn = readWrapping(text, lines);
  const blocks: Block[] = [];
  let index = 0;
  while (index < lines.count) {
    const first = lines.at(index);
    const opening = text.slice(first.start, Math.min(first.end, first.start + 32));
    const kind = openingKind(text, lines, index, opening);
    let last = first;
    index += 1;
    while (index < lines.count && belongs(text, kind, last, lines.at(index), runsOn)) {
      last = lines.at(index);
      index += 1;
    }
    blocks.push({ kind, start: first.start, end: last.end });
  }
  return blocks;
}

function openingKind(text: string, lines: TextLines, index: number, opening: string): Block['kind'] {
  if (opening.startsWith('>')) return 'quotation';
  const next = index + 1 < lines.count ? lines.at(index + 1) : null;
  if (next?.blankBefore === 0 && sameTable(text, lines.at(index), next)) return 'table';
  return startsListItem(opening) ? 'list item' : 'paragraph';
}

function belongs(text: string, kind: Block['kind'], last: TextLine, next: TextLine, runsOn: RunsOn): boolean {
  if (next.blankBefore > 0) return false;
  if (kind === 'table') return isTableLine(text, next);
  if (kind === 'quotation') return text.charAt(next.start) === '>';
  return runsOn(last, next);
}
