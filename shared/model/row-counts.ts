import { type Change, idOf, type JournalEntry } from './changes.ts';
import type { TableName } from './schema.ts';

/** Rows by table. */
export type RowCounts = Readonly<Record<string, number>>;

/** The counts once entries have been applied to a case that had these. */
export function countsAfter(counts: RowCounts, entries: readonly Pick<JournalEntry, 'changes'>[]): RowCounts {
  const after: Record<string, number> = { ...counts };
  for (const { changes } of entries) {
    for (const { table, wasThere, isThere } of netChanges(changes)) {
      after[table] = (after[table] ?? 0) + Number(isThere) - Number(wasThere);
    }
  }
  return after;
}

/** Whether two counts say the same of every table that both speak of. */
export const sameCounts = (one: RowCounts, other: RowCounts): boolean =>
  Object.entries(one).every(([table, count]) => other[table] === undefined || other[table] === count);

/** A change set may touch a record twice: what counts is how it was before and how it is after. */
function netChanges(changes: readonly Change[]) {
  const found = new Map<string, { table: TableName; wasThere: boolean; isThere: boolean }>();
  for (const change of changes) {
    const key = `${change.table}/${idOf(change)}`;
    const known = found.get(key);
    found.set(key, {
      table: change.table,
      wasThere: known?.wasThere ?? change.before !== null,
      isThere: change.after !== null,
    });
  }
  return found.values();
}
