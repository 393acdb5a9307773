import { type GridPlace, tableGrid, type WrittenCell } from '../lib/table-grid.ts';
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

/** The places of a table row by row. Word's finer columns, in which no cell begins, are none. */
export const tableCells = (table: HtmlElement): readonly (readonly GridPlace<ClipboardCell>[])[] =>
  tableGrid(
    rowsOf(table, false).map(({ row, isHead }) =>
      row.children.flatMap((cell): readonly WrittenCell<ClipboardCell>[] => {
        if (!isElement(cell) || (cell.name !== 'td' && cell.name !== 'th') || !isVisible(cell)) return [];
        return [
          {
            cell: { element: cell, isHeading: isHead || cell.name === 'th' },
            columns: spanOf(cell, 'colspan'),
            rows: spanOf(cell, 'rowspan'),
          },
        ];
      }),
    ),
  );

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
