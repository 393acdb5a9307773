import { put, remove } from '../../shared/model/changes.ts';
import type { Planner } from './planner.ts';

export const editSource: Planner<'source.edit'> = async (read, { sourceId, fields }) => {
  const source = await read.get('sources', sourceId);
  return source ? [put('sources', source, { ...source, ...fields })] : [];
};

export const rateSource: Planner<'source.rate'> = async (read, { sourceId, reliability }) => {
  const source = await read.get('sources', sourceId);
  return source ? [put('sources', source, { ...source, reliability })] : [];
};

/** Takes the excerpts, passages and mentions along; a claim that loses its last passage stays and says so. */
export const removeSource: Planner<'source.remove'> = async (read, { sourceId }) => {
  const source = await read.get('sources', sourceId);
  return source ? [remove('sources', source)] : [];
};

/** Decides what was only proposed; what the analyst restored stays restored. */
export const acceptAllResidue: Planner<'residue.acceptAll'> = async (read, { excerptId }) => {
  const excerpt = await read.get('excerpts', excerptId);
  if (!excerpt) return [];
  const residue = excerpt.residue.map((item) =>
    item.status === 'proposed' ? { ...item, status: 'accepted' as const } : item,
  );
  return [put('excerpts', excerpt, { ...excerpt, residue })];
};

/** Sets the given blocks; a block that no rule proposed becomes residue by the analyst's word. */
export const decideResidue: Planner<'residue.decide'> = async (read, { excerptId, blocks, status }) => {
  const excerpt = await read.get('excerpts', excerptId);
  if (!excerpt) return [];
  const kept = excerpt.residue.map((item) => (blocks.includes(item.block) ? { ...item, status } : item));
  const known = new Set(kept.map((item) => item.block));
  const added = blocks
    .filter((block) => !known.has(block))
    .map((block) => ({ block, reason: 'Marked by the analyst.', status }));
  const residue = [...kept, ...added].toSorted((a, b) => a.block - b.block);
  return [put('excerpts', excerpt, { ...excerpt, residue })];
};
