import { add, put, remove } from '../../shared/model/changes.ts';
import type { SavedQueryId } from '../../shared/model/saved-query.ts';
import { PlanError, type Planner } from './planner.ts';

export const saveQuery: Planner<'query.save'> = async (
  _read,
  { name, words, scope, isExact = false },
  stamp,
) => {
  if (name.trim() === '') throw new PlanError('A saved query needs a name.');
  return [
    add('savedQueries', {
      id: stamp.newId() as SavedQueryId,
      rev: 0,
      name: name.trim(),
      scope,
      words,
      isExact,
      createdAt: stamp.now(),
    }),
  ];
};

export const editQuery: Planner<'query.edit'> = async (read, { queryId, fields }) => {
  if (fields.name?.trim() === '') throw new PlanError('A saved query needs a name.');
  const stored = await read.get('savedQueries', queryId);
  return stored ? [put('savedQueries', stored, { ...stored, ...fields })] : [];
};

export const removeQuery: Planner<'query.remove'> = async (read, { queryId }) => {
  const stored = await read.get('savedQueries', queryId);
  return stored ? [remove('savedQueries', stored)] : [];
};
