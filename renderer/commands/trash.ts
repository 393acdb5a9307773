import { planRestore, recordsToLookUp, removedGroup } from '../../shared/analysis/restore-removed.ts';
import { TRASH_WORDS } from '../../shared/words/trash.ts';
import { recordsHere } from '../db/records-here.ts';
import { PlanError, type Planner } from './planner.ts';

/** Puts a removed record back with all that went with it and whose other end is still there. */
export const restoreRemoved: Planner<'trash.restore'> = async (read, { seq, id }) => {
  const group = removedGroup(await read.changesOf(seq), id);
  if (!group) return [];
  const here = await recordsHere(read, recordsToLookUp(group));
  const plan = planRestore(group, here);
  if (!plan.isPossible && !here({ table: group.root.table, id })) throw new PlanError(TRASH_WORDS.refused);
  return plan.changes;
};
