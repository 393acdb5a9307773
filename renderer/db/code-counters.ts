import type { Change } from '../../shared/model/changes.ts';
import { numberOfCode } from '../../shared/model/code.ts';
import { CODE_PREFIX, type CodedTable } from '../../shared/model/schema.ts';
import type { CaseDatabase } from './database.ts';

/** Raises the counters so that no code in these changes is ever given out again. Runs inside a transaction. */
export async function raiseCounters(db: CaseDatabase, changes: readonly Change[]): Promise<void> {
  const highest = new Map<CodedTable, number>();
  for (const { table, before, after } of changes) {
    const record = after ?? before;
    if (!record || !('code' in record) || !(table in CODE_PREFIX)) continue;
    const coded = table as CodedTable;
    highest.set(coded, Math.max(highest.get(coded) ?? 0, numberOfCode(record.code) || 0));
  }
  const stored = await db.counters.bulkGet([...highest.keys()]);
  await db.counters.bulkPut(
    [...highest].map(([table, last], index) => ({ table, last: Math.max(last, stored[index]?.last ?? 0) })),
  );
}
