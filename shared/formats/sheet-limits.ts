import { OFFICE_REMARKS } from '../words/office.ts';
import type { TableRows } from './table-text.ts';

/** What was read of a sheet. */
export interface SheetRows {
  readonly rows: TableRows;
  readonly hasHidden: boolean;
  /** There is more to the right, or below, than is read. */
  readonly isWide: boolean;
  readonly isLong: boolean;
}

export const MOST_COLUMNS = 200;
const MOST_ROWS = 50_000;
/** A few bytes of a file can name one long string for a million cells. */
const MOST_CHARACTERS = 20_000_000;

/** Gathers rows until there are too many of them, or of their words. */
export interface RowGatherer {
  readonly rows: readonly (readonly string[])[];
  readonly add: (row: readonly string[], times?: number) => void;
  /** Whether a row was left out for want of room: nothing more needs to be read. */
  readonly isFull: () => boolean;
}

export function rowGatherer(): RowGatherer {
  const rows: (readonly string[])[] = [];
  let characters = 0;
  let isFull = false;
  return {
    rows,
    add: (row, times = 1) => {
      const length = row.reduce((sum, cell) => sum + cell.length + 1, 0);
      for (let time = 0; time < times && !isFull; time += 1) {
        characters += length;
        isFull = rows.length === MOST_ROWS || characters > MOST_CHARACTERS;
        if (!isFull) rows.push(row);
      }
    },
    isFull: () => isFull,
  };
}

/** What the analyst should know of a workbook of which one sheet was read. */
export const sheetRemarks = (
  sheet: string,
  others: readonly string[],
  { rows, hasHidden, isWide, isLong }: SheetRows,
  hasMacros: boolean,
): readonly string[] =>
  [
    others.length > 0 && OFFICE_REMARKS.otherSheets(sheet, others),
    hasHidden && OFFICE_REMARKS.hiddenRows,
    isWide && OFFICE_REMARKS.wide(MOST_COLUMNS),
    isLong && OFFICE_REMARKS.long(rows.length),
    hasMacros && OFFICE_REMARKS.macros,
  ].filter((remark): remark is string => typeof remark === 'string');
