/** How many columns and rows a cell of a table reaches over, its own among them. */
export interface Reach {
  readonly columns: number;
  readonly rows: number;
}

/** A cell as it is written: it stands in the first free column of its row, as in HTML. */
export interface WrittenCell<C> extends Reach {
  readonly cell: C;
}

/** What is at a place: a cell that begins there, no cell where its row has ended, or null where a cell reaches it. */
export type GridPlace<C> = WrittenCell<C | null> | null;

/**
 * The places of a table, every row as long as the others. A cell reaches no further than the table and than the next
 * cell; a row or column in which no cell begins is left out, and who reached over it reaches over one less.
 */
export function tableGrid<C>(
  rows: readonly (readonly WrittenCell<C>[])[],
): readonly (readonly GridPlace<C>[])[] {
  const begun = beginnings(rows);
  const rowNumber = numbersOf(rows.map((cells) => cells.length > 0));
  const columnNumber = numbersOf(begun.hasCells);
  const width = columnNumber(begun.hasCells.length);
  const grid: GridPlace<C>[][] = Array.from({ length: rowNumber(rows.length) }, () => []);
  for (const { cell, row, column, columns, rows: high } of begun.cells) {
    const [top, left] = [rowNumber(row), columnNumber(column)];
    const reach = { columns: columnNumber(column + columns) - left, rows: rowNumber(row + high) - top };
    for (let down = 0; down < reach.rows; down += 1)
      for (let right = 0; right < reach.columns; right += 1)
        (grid[top + down] ??= [])[left + right] = down + right === 0 ? { cell, ...reach } : null;
  }
  return grid.map((places) =>
    Array.from({ length: width }, (_, column) => {
      const place = places[column];
      return place === undefined ? { cell: null, columns: 1, rows: 1 } : place;
    }),
  );
}

interface BegunCell<C> extends WrittenCell<C> {
  readonly row: number;
  readonly column: number;
}

function beginnings<C>(rows: readonly (readonly WrittenCell<C>[])[]): {
  readonly cells: readonly BegunCell<C>[];
  /** Of each column, whether a cell begins in it. */
  readonly hasCells: readonly boolean[];
} {
  /** Of each column, the first row that no cell from above reaches. */
  const freeFrom: number[] = [];
  const hasCells: boolean[] = [];
  const cells: BegunCell<C>[] = [];
  for (const [row, written] of rows.entries()) {
    const isFree = (column: number): boolean => (freeFrom[column] ?? 0) <= row;
    let column = 0;
    for (const { cell, ...wanted } of written) {
      while (!isFree(column)) column += 1;
      let columns = 1;
      while (columns < wanted.columns && isFree(column + columns)) columns += 1;
      const high = Math.min(wanted.rows, rows.length - row);
      cells.push({ cell, row, column, columns, rows: high });
      hasCells[column] = true;
      for (let right = 0; right < columns; right += 1) {
        hasCells[column + right] ??= false;
        freeFrom[column + right] = row + high;
      }
      column += columns;
    }
  }
  return { cells, hasCells };
}

/** Of a row or column, how many before it are kept. */
function numbersOf(isKept: readonly boolean[]): (index: number) => number {
  const before = [0];
  for (const [index, kept] of isKept.entries()) before.push((before[index] ?? 0) + Number(kept));
  return (index) => before[index] ?? 0;
}
