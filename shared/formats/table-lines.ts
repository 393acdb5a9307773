import type { TextLine } from '../lib/text-lines.ts';

/** Whether two lines are rows of one table: as many cells, set apart by tabs or by upright strokes. */
export function sameTable(text: string, line: TextLine, next: TextLine): boolean {
  const cells = countCells(text, line);
  return cells > 1 && cells === countCells(text, next);
}

/** Whether a line holds more than one cell. */
export const isTableLine = (text: string, line: TextLine): boolean => countCells(text, line) > 1;

/** A row this long is no row. */
const LONGEST_ROW = 4_000;

function countCells(text: string, line: TextLine): number {
  if (line.end - line.start > LONGEST_ROW) return 1;
  const row = text.slice(line.start, line.end);
  const tabs = row.split('\t').length;
  if (tabs > 1) return tabs;
  const strokes = row.split('|').length - 1;
  return strokes >= 2 ? strokes + 1 : 1;
}
