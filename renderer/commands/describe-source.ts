import { put } from '../../shared/model/changes.ts';
import { DESCRIPTOR_FACTORS } from '../../shared/model/source-descriptor.ts';
import type { Planner } from './planner.ts';

/** Changes single fields, so that two that are saved at the same time do not undo each other. */
export const describeSource: Planner<'source.describe'> = async (read, { sourceId, fields, factor }) => {
  const source = await read.get('sources', sourceId);
  if (!source) return [];
  const before = source.descriptor;
  const words = new Map(before.factors.map((entry) => [entry.factor, entry.words]));
  if (factor) words.set(factor.factor, factor.words.trim());
  const factors = DESCRIPTOR_FACTORS.flatMap((name) => {
    const said = words.get(name);
    return said ? [{ factor: name, words: said }] : [];
  });
  return [put('sources', source, { ...source, descriptor: { ...before, ...fields, factors } })];
};
