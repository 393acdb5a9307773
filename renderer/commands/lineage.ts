import { add, put, remove } from '../../shared/model/changes.ts';
import type { LineageId } from '../../shared/model/lineage.ts';
import { PlanError, type Planner } from './planner.ts';

/** Two sources have one lineage between them, in one direction. */
export const addLineage: Planner<'lineage.add'> = async (read, { sourceId, type, fromId, basis }, stamp) => {
  if (sourceId === fromId) throw new PlanError('A source cannot come from itself.');
  const present = await read.where('lineage', 'sourceId', [sourceId, fromId]);
  const isThere = present.some(
    (other) =>
      (other.sourceId === sourceId && other.fromId === fromId) ||
      (other.sourceId === fromId && other.fromId === sourceId),
  );
  if (isThere) throw new PlanError('These two sources have a lineage already. Change that one instead.');
  return [
    add('lineage', {
      id: stamp.newId() as LineageId,
      rev: 0,
      sourceId,
      type,
      fromId,
      basis,
      createdAt: stamp.now(),
    }),
  ];
};

export const editLineage: Planner<'lineage.edit'> = async (read, { lineageId, fields }) => {
  const stored = await read.get('lineage', lineageId);
  return stored ? [put('lineage', stored, { ...stored, ...fields })] : [];
};

export const removeLineage: Planner<'lineage.remove'> = async (read, { lineageId }) => {
  const stored = await read.get('lineage', lineageId);
  return stored ? [remove('lineage', stored)] : [];
};
