import type { CaseSnapshot } from '../../shared/model/case-snapshot.ts';
import { changesBetween } from '../../shared/model/changes-between.ts';
import { TABLES } from '../../shared/model/schema.ts';
import type { Planner } from './planner.ts';

/** The whole case as other records; what is the same already stays untouched. */
export const restoreRecords: Planner<'case.restore'> = async (read, { records }) => {
  const tables = await Promise.all(TABLES.map((table) => read.all(table)));
  const now = Object.fromEntries(TABLES.map((table, at) => [table, tables[at] ?? []]));
  return changesBetween(now as unknown as CaseSnapshot, records);
};
