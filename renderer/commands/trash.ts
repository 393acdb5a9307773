import { keyOf, planRestore, recordsToLookUp, removedGroup } from '../../shared/analysis/restore-removed.ts';
import type { AnyRecord } from '../../shared/model/schema.ts';
import { TRASH_WORDS } from '../../shared/words/trash.ts';
import { PlanError, type Planner } from './planner.ts';

/** Puts a removed record back with all that went with it and whose other end is still there. */
export const restoreRemoved: Planner<'trash.restore'> = async (read, { seq, id }) => {
  const group = removedGroup(await read.changesOf(seq), id);
  if (!group) return [];
  const found = new Map<string, AnyRecord>();
  const asked = [...recordsToLookUp(group)];
  const tables = await Promise.all(asked.map(([table, ids]) => read.where(table, 'id', ids)));
  for (const [at, records] of tables.entries()) {
    const table = asked[at]?.[0];
    for (const record of table ? records : [])
      found.set(keyOf({ table: table as never, id: record.id }), record);
  }
  const plan = planRestore(group, (ref) => found.get(keyOf(ref)));
  if (!plan.isPossible && !found.has(keyOf({ table: group.root.table, id }))) {
    throw new PlanError(TRASH_WORDS.refused);
  }
  return plan.changes;
};
