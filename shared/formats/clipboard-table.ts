import { isElement } from './clipboard-style.ts';
import type { HtmlElement } from './html-tree.ts';
import { isVisible } from './html-visible.ts';

/** As many columns and rows as anybody draws. */
const MOST_SPAN = 50;

/** A cell, and whether it is a heading. */
export interface ClipboardCell {
  readonly element: HtmlElement;
  readonly isHeading: boolean;
}

/**
 * The cells of a table row by row. A cell that spans several stands in the first; the others are null, so that every
 * row has a cell in every column.
 */
export function tableCells(table: HtmlElement): readonly (readonly (ClipboardCell | null)[])[] {
  const grid: (ClipboardCell | null)[][] = [];
  const rows = rowsOf(table, false);
  for (const [at, { row, isHead }] of rows.entries()) {
    const cells = (grid[at] ??= []);
    let column = 0;
    for (const cell of row.children) {
      if (!isElement(cell) || (cell.name !== 'td' && cell.name !== 'th') || !isVisible(cell)) continue;
      while (cells[column] !== undefined) column += 1;
      const [wide, high] = [spanOf(cell, 'colspan'), spanOf(cell, 'rowspan')];
      for (let down = 0; down < high; down += 1) {
        const reached = (grid[at + down] ??= []);
        for (let right = 0; right < wide; right += 1) {
          reached[column + right] =
            down + right === 0 ? { element: cell, isHeading: isHead || cell.name === 'th' } : null;
        }
      }
      column += wide;
    }
  }
  const kept = grid.slice(0, rows.length);
  const width = Math.max(0, ...kept.map((cells) => cells.length));
  return kept.map((cells) => Array.from({ length: width }, (_, column) => cells[column] ?? null));
}

/** Word marks the rows that head a table, not their cells. */
const rowsOf = (
  { children }: HtmlElement,
  isHead: boolean,
): readonly { readonly row: HtmlElement; readonly isHead: boolean }[] =>
  children.filter(isElement).flatMap((child) => {
    if (!isVisible(child)) return [];
    if (child.name === 'tr') return [{ row: child, isHead }];
    return /^t(?:head|body|foot)$/u.test(child.name) ? rowsOf(child, child.name === 'thead') : [];
  });

function spanOf({ attributes }: HtmlElement, name: 'colspan' | 'rowspan'): number {
  const span = Number(attributes.get(name) ?? '1');
  return Number.isInteger(span) && span > 1 ? Math.min(span, MOST_SPAN) : 1;
}
