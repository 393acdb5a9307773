import { isBlank, type TextLine, type TextLines, textLines } from '../lib/text-lines.ts';
import type { Block, BlockKind } from '../model/source.ts';
import { cutRuns, MOST_LINES } from './cut-blocks.ts';
import * as marks from './markdown-marks.ts';

/**
 * Cuts Markdown into blocks over the raw text, from an offset on. The marks of a heading, of a list item and
 * of a quotation's first line stay outside their block, as do rules, fences and underlines; inner marks stay
 * inside. Every other character that is not blank lies in exactly one block. Takes time proportional to
 * the text.
 */
export function cutMarkdown(text: string, from = 0): readonly Block[] {
  const lines = textLines(text);
  if (lines.count > MOST_LINES) return cutRuns(lines, from);
  const cutting: Cutting = { text, lines, blocks: [] };
  let index = 0;
  while (index < lines.count && lines.at(index).start < from) index += 1;
  while (index < lines.count) index = cutOne(cutting, index);
  return cutting.blocks;
}

interface Cutting {
  readonly text: string;
  readonly lines: TextLines;
  readonly blocks: Block[];
}

/** Cuts the block that begins at a line; returns the number of the line after it. */
function cutOne(cutting: Cutting, index: number): number {
  const { text, lines, blocks } = cutting;
  const line = lines.at(index);
  const opening = marks.opening(text, line);
  const fence = marks.fence(opening);
  if (fence) return cutFenced(cutting, index + 1, fence);
  if (marks.isRule(text, line)) return index + 1;
  const heading = marks.heading(text, line);
  if (heading) {
    if (heading.start < heading.end) blocks.push({ kind: 'heading', ...heading });
    return index + 1;
  }
  if (marks.quoteMark(opening) > 0) return cutQuotation(cutting, index);
  if (startsTable(cutting, index)) return cutTable(cutting, index);
  return cutParagraph(cutting, index);
}

function cutFenced({ text, lines, blocks }: Cutting, first: number, fence: string): number {
  let index = first;
  while (index < lines.count && !marks.closesFence(text, lines.at(index), fence)) index += 1;
  if (index > first)
    blocks.push({ kind: 'paragraph', start: lines.at(first).start, end: lines.at(index - 1).end });
  return index + 1;
}

/** Lines with `>` up to a blank one or one with the mark alone; a line without the mark may still belong. */
function cutQuotation(cutting: Cutting, first: number): number {
  const { text, lines, blocks } = cutting;
  const start = wordsOf(text, lines.at(first), marks.quoteMark);
  if (start === null) return first + 1;
  let index = first + 1;
  while (index < lines.count && lines.at(index).blankBefore === 0) {
    const line = lines.at(index);
    const isMarked = marks.quoteMark(marks.opening(text, line)) > 0;
    if (isMarked ? wordsOf(text, line, marks.quoteMark) === null : interrupts(cutting, index, false)) break;
    index += 1;
  }
  blocks.push({ kind: 'quotation', start, end: lines.at(index - 1).end });
  return index;
}

const startsTable = ({ text, lines }: Cutting, index: number): boolean =>
  index + 1 < lines.count &&
  lines.at(index + 1).blankBefore === 0 &&
  marks.isDelimiterRow(text, lines.at(index + 1)) &&
  marks.hasCells(text, lines.at(index));

function cutTable({ text, lines, blocks }: Cutting, first: number): number {
  let index = first + 2;
  while (index < lines.count && lines.at(index).blankBefore === 0 && marks.hasCells(text, lines.at(index)))
    index += 1;
  blocks.push({ kind: 'table', start: lines.at(first).start, end: lines.at(index - 1).end });
  return index;
}

/** A paragraph or list item with the lines that run on; an underline makes a heading of a paragraph. */
function cutParagraph(cutting: Cutting, first: number): number {
  const { text, lines, blocks } = cutting;
  const isItem = marks.listMark(marks.opening(text, lines.at(first))) > 0;
  const start = isItem ? wordsOf(text, lines.at(first), marks.listMark) : lines.at(first).start;
  if (start === null) return first + 1;
  let kind: BlockKind = isItem ? 'list item' : 'paragraph';
  let level = 0;
  let index = first + 1;
  while (index < lines.count && lines.at(index).blankBefore === 0) {
    level = isItem ? 0 : marks.underline(text, lines.at(index));
    if (level > 0 || interrupts(cutting, index, isItem)) break;
    index += 1;
  }
  if (level > 0) kind = 'heading';
  blocks.push({ kind, start, end: lines.at(index - 1).end, ...(level > 0 && { level }) });
  return level > 0 ? index + 1 : index;
}

/** Whether a line begins another block without a blank line before it. */
function interrupts(cutting: Cutting, index: number, isItem: boolean): boolean {
  const { text, lines } = cutting;
  const line = lines.at(index);
  const opening = marks.opening(text, line);
  if (marks.fence(opening) || marks.quoteMark(opening) > 0 || marks.isRule(text, line)) return true;
  if (marks.heading(text, line) || startsTable(cutting, index)) return true;
  return marks.listMark(opening) > 0 && (isItem || /^(?:[-*+]|1[.)])[ \t]+\S/u.test(opening));
}

/** Where the words behind a mark begin; null when the mark stands alone. */
function wordsOf(text: string, line: TextLine, measure: (opening: string) => number): number | null {
  let start = line.start + measure(marks.opening(text, line));
  while (start < line.end && isBlank(text.charCodeAt(start))) start += 1;
  return start < line.end ? start : null;
}
