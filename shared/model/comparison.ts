import type { TableName } from './schema.ts';

/** What came of holding the database of a case against its journal. */
export interface Comparison {
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** The last entry that was compared. */
  readonly seq: number;
  /** The first entry that stands otherwise in the journal file; null for none. */
  readonly entry: number | null;
  /** By table, how many records are gone, strange or not the same; only tables that differ. */
  readonly differing: readonly {
    readonly table: TableName;
    readonly missing: number;
    readonly added: number;
    readonly changed: number;
  }[];
}

const WEEK_MS = 7 * 86_400_000;

/** A week after the last one, and at once where a clock that went back says that it is still to come. */
export function isDue(last: Comparison | null, now: string): boolean {
  const passed = last ? Date.parse(now) - Date.parse(last.at) : WEEK_MS;
  return !(passed >= 0 && passed < WEEK_MS);
}

/** Records that are not as the journal says. */
export const recordsDiffering = ({ differing }: Comparison): number =>
  differing.reduce((sum, { missing, added, changed }) => sum + missing + added + changed, 0);
