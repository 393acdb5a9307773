import { changeClaimTable } from '../../state/claim-table-settings.ts';
import type { ColumnId } from './columns.ts';

/** Narrower than this a column shows nothing. In CSS pixels. */
const NARROWEST = 44;

/** Gives a column another width, never one that hides it. */
export function widen(widths: Readonly<Record<string, number>>, id: ColumnId, width: number): void {
  changeClaimTable({ widths: { ...widths, [id]: Math.max(NARROWEST, Math.round(width)) } });
}
