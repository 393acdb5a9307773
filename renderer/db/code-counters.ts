import type { AssessmentId } from '../../shared/model/assessment.ts';
import type { Change } from '../../shared/model/changes.ts';
import { numberOfCode } from '../../shared/model/code.ts';
import { CODE_PREFIX, type CodedTable } from '../../shared/model/schema.ts';
import type { CaseDatabase, CounterName } from './database.ts';

/** What the issued copies of an assessment are counted by. */
export const issueCounter = (assessmentId: AssessmentId): CounterName => `issued ${assessmentId}`;

/** Raises the counters so that no code in these changes is ever given out again. Runs inside a transaction. */
export async function raiseCounters(db: CaseDatabase, changes: readonly Change[]): Promise<void> {
  const highest = new Map<CounterName, number>();
  for (const change of changes) {
    const counted = countedIn(change);
    if (counted) highest.set(counted.name, Math.max(highest.get(counted.name) ?? 0, counted.number));
  }
  const stored = await db.counters.bulkGet([...highest.keys()]);
  await db.counters.bulkPut(
    [...highest].map(([table, last], index) => ({ table, last: Math.max(last, stored[index]?.last ?? 0) })),
  );
}

function countedIn({ table, before, after }: Change): { name: CounterName; number: number } | null {
  const record = after ?? before;
  if (table === 'issued' && record && 'number' in record)
    return { name: issueCounter(record.assessmentId), number: record.number };
  if (!record || !('code' in record) || !(table in CODE_PREFIX)) return null;
  return { name: table as CodedTable, number: numberOfCode(record.code) || 0 };
}
