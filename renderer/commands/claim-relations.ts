import { add, put, remove } from '../../shared/model/changes.ts';
import type { ClaimRelation, ClaimRelationId } from '../../shared/model/claim-relation.ts';
import type { Reader } from '../db/reader.ts';
import { expectClaim } from './claims.ts';
import { PlanError, type Planner } from './planner.ts';

/** The same relation is kept once; corroboration and contradiction are the same in both directions. */
export const addRelation: Planner<'relation.add'> = async (
  read,
  { claimId, type, otherId, outcome, reason },
  stamp,
) => {
  if (claimId === otherId) throw new PlanError('A claim cannot be related to itself.');
  await expectClaim(read, claimId);
  await expectClaim(read, otherId);
  const same = (await relationsAmong(read, claimId, otherId)).find((other) =>
    isSame(other, { claimId, type, otherId }),
  );
  const settled = type === 'contradicts' ? (outcome ?? 'unresolved') : null;
  const rated = { reason, at: stamp.now(), by: stamp.analyst };
  if (same) return [put('claimRelations', same, { ...same, ...rated, outcome: settled })];
  return [
    add('claimRelations', {
      id: stamp.newId() as ClaimRelationId,
      rev: 0,
      claimId,
      type,
      otherId,
      outcome: settled,
      ...rated,
    }),
  ];
};

/** Another type or direction must not make it the same as a relation that is there already. */
export const editRelation: Planner<'relation.edit'> = async (read, { relationId, fields }, stamp) => {
  const stored = await read.get('claimRelations', relationId);
  if (!stored) return [];
  const { isTurned = false, ...given } = fields;
  const ends = isTurned ? { claimId: stored.otherId, otherId: stored.claimId } : {};
  const next = { ...stored, ...ends, ...given };
  next.outcome = next.type === 'contradicts' ? (next.outcome ?? 'unresolved') : null;
  const isAsBefore = (['claimId', 'type', 'outcome', 'reason'] as const).every(
    (field) => next[field] === stored[field],
  );
  if (isAsBefore) return [];
  const present = await relationsAmong(read, next.claimId, next.otherId);
  if (present.some((other) => other.id !== relationId && isSame(other, next)))
    throw new PlanError('The two claims are related in this way already. Remove the other relation first.');
  return [put('claimRelations', stored, { ...next, at: stamp.now(), by: stamp.analyst })];
};

export const removeRelation: Planner<'relation.remove'> = async (read, { relationId }) => {
  const stored = await read.get('claimRelations', relationId);
  return stored ? [remove('claimRelations', stored)] : [];
};

type Ends = Pick<ClaimRelation, 'claimId' | 'type' | 'otherId'>;

const relationsAmong = (read: Reader, one: string, other: string): Promise<readonly ClaimRelation[]> =>
  read.where('claimRelations', 'claimId', [one, other]);

/** Corroborating and contradicting are the same from either end. */
function isSame(one: Ends, other: Ends): boolean {
  if (one.type !== other.type) return false;
  if (one.claimId === other.claimId && one.otherId === other.otherId) return true;
  const isMutual = one.type === 'corroborates' || one.type === 'contradicts';
  return isMutual && one.claimId === other.otherId && one.otherId === other.claimId;
}
