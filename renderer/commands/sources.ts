import { put, remove } from '../../shared/model/changes.ts';
import type { PastReliability, ScopedReliability } from '../../shared/model/source.ts';
import { PlanError, type Planner, type PlanStamp } from './planner.ts';
import { completesReason, isSlip } from './ratings.ts';

export const editSource: Planner<'source.edit'> = async (read, { sourceId, fields }) => {
  const source = await read.get('sources', sourceId);
  return source ? [put('sources', source, { ...source, ...fields })] : [];
};

/**
 * Keeps the earlier rating with the moment at which it ended. The same letter with another reason is a new rating,
 * unless the analyst who gave it completes its reason.
 */
export const rateSource: Planner<'source.rate'> = async (read, { sourceId, reliability }, stamp) => {
  const source = await read.get('sources', sourceId);
  if (!source) return [];
  const { reliability: before, pastReliability } = source;
  if (before?.letter === reliability?.letter && before?.reason === reliability?.reason) return [];
  if (before && before.letter === reliability?.letter && completesReason(before, reliability, stamp)) {
    return [put('sources', source, { ...source, reliability: { ...before, reason: reliability.reason } })];
  }
  const given = reliability && { ...reliability, at: stamp.now(), by: stamp.analyst };
  const ended = before && !isSlip(before, stamp) ? [{ ...before, topic: '', period: null }] : [];
  return [
    put('sources', source, {
      ...source,
      reliability: given,
      pastReliability: [...pastReliability, ...until(ended, stamp)],
    }),
  ];
};

/** A rating that holds for a topic or a period; it takes the place of the one for the same topic and period. */
export const rateSourceFor: Planner<'source.rateFor'> = async (
  read,
  { sourceId, topic, period, rating },
  stamp,
) => {
  if (topic === '' && period === null)
    throw new PlanError('Give a topic or a period that the rating holds for.');
  const source = await read.get('sources', sourceId);
  if (!source) return [];
  const isSame = (other: ScopedReliability): boolean => other.topic === topic && other.period === period;
  const before = source.scopedReliability.find(isSame);
  if (before?.letter === rating?.letter && before?.reason === rating?.reason) return [];
  const isMore =
    before?.letter === rating?.letter && before && rating && completesReason(before, rating, stamp);
  const given = rating ? [{ ...rating, topic, period, at: stamp.now(), by: stamp.analyst }] : [];
  const taken = isMore ? [{ ...before, reason: rating.reason }] : given;
  const ended = before && !isMore && !isSlip(before, stamp) ? [before] : [];
  return [
    put('sources', source, {
      ...source,
      scopedReliability: [...source.scopedReliability.filter((other) => !isSame(other)), ...taken],
      pastReliability: [...source.pastReliability, ...until(ended, stamp)],
    }),
  ];
};

const until = (ended: readonly ScopedReliability[], stamp: PlanStamp): readonly PastReliability[] =>
  ended.map((rating) => ({ ...rating, until: stamp.now() }));

/** Says that the source rests on no other, or takes that back. */
export const establishSource: Planner<'source.establish'> = async (read, { sourceId, reason }, stamp) => {
  const source = await read.get('sources', sourceId);
  if (!source || (source.firstHand?.reason ?? null) === reason) return [];
  const firstHand = reason === null ? null : { reason, at: stamp.now(), by: stamp.analyst };
  return [put('sources', source, { ...source, firstHand })];
};

/** What rests on the source stays, and says so wherever it is shown. */
export const withdrawSource: Planner<'source.withdraw'> = async (
  read,
  { sourceId, ground, reason },
  stamp,
) => {
  const source = await read.get('sources', sourceId);
  const withdrawn = { ground, reason, at: stamp.now(), by: stamp.analyst };
  return source ? [put('sources', source, { ...source, withdrawn })] : [];
};

export const reinstateSource: Planner<'source.reinstate'> = async (read, { sourceId }) => {
  const source = await read.get('sources', sourceId);
  return source ? [put('sources', source, { ...source, withdrawn: null })] : [];
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
