import { createContext, useContext } from 'react';

/** More rows than this make a register that nobody reads and that takes the memory of the machine to print. */
export const MOST_ROWS = 5000;

/** Anchors of rows that are left out of the pages. */
export const LeftOutRows = createContext<ReadonlySet<string>>(new Set());

/** Whether the row of that anchor stands on the pages, so that something can lead there. */
export const useIsPrinted = (anchor: string): boolean => !useContext(LeftOutRows).has(anchor);

/** The anchors of the rows that a printed register leaves out. */
export const leftOut = (rows: readonly { readonly anchor: string }[]): ReadonlySet<string> =>
  new Set(rows.slice(MOST_ROWS).map(({ anchor }) => anchor));
