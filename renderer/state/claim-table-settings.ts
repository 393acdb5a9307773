import { create } from 'zustand';
import { persist } from 'zustand/middleware';

/** One key that the rows of the claims table are sorted by. */
export interface TableSort {
  readonly column: string;
  readonly isDown: boolean;
}

/** How the claims table is laid out on this machine, for every case. */
export interface ClaimTableSettings {
  /** Columns in order, by the table's own names; null for those that it begins with. */
  readonly columns: readonly string[] | null;
  /** In CSS pixels, by column; a column without an entry has its first width. */
  readonly widths: Readonly<Record<string, number>>;
  /** The first key first. */
  readonly sorts: readonly TableSort[];
  readonly group: string;
}

const UNTOUCHED: ClaimTableSettings = { columns: null, widths: {}, sorts: [], group: 'none' };

/** Kept in the window's local storage, beside the cases: it is no part of any case. */
export const useClaimTableSettings = create<ClaimTableSettings>()(
  persist(() => UNTOUCHED, {
    name: 'claim-table',
    version: 1,
    merge: (stored, fresh) => ({ ...fresh, ...soundParts(stored) }),
  }),
);

export function changeClaimTable(change: Partial<ClaimTableSettings>): void {
  useClaimTableSettings.setState(change);
}

export const resetClaimTable = (): void => changeClaimTable(UNTOUCHED);

/** What another version of the program may have left there is taken only as far as it fits. */
function soundParts(stored: unknown): Partial<ClaimTableSettings> {
  if (typeof stored !== 'object' || stored === null) return {};
  const { columns, widths, sorts, group } = stored as Readonly<Record<string, unknown>>;
  const isText = (value: unknown): value is string => typeof value === 'string';
  return {
    ...(Array.isArray(columns) && columns.every(isText) && { columns }),
    ...(typeof widths === 'object' &&
      widths !== null &&
      Object.values(widths).every(Number.isFinite) && { widths: widths as Readonly<Record<string, number>> }),
    ...(Array.isArray(sorts) && sorts.every(isSort) && { sorts }),
    ...(isText(group) && { group }),
  };
}

const isSort = (value: unknown): value is TableSort =>
  typeof value === 'object' &&
  value !== null &&
  'column' in value &&
  'isDown' in value &&
  typeof value.column === 'string' &&
  typeof value.isDown === 'boolean';
