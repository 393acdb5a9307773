import type { TextRange } from '../../shared/command-args.ts';
import type { Stamp } from '../../shared/lib/ids.ts';
import { add, type Change, put, remove } from '../../shared/model/changes.ts';
import type { ClaimId } from '../../shared/model/claim.ts';
import type { PassageId, Stance } from '../../shared/model/passage.ts';
import type { Reader } from '../db/reader.ts';
import { expectClaim, spanAt } from './claims.ts';
import { PlanError, type Planner } from './planner.ts';

export const addPassage: Planner<'passage.add'> = (read, args, stamp) =>
  passageOf(read, args, 'states', stamp);

export const addSupport: Planner<'passage.support'> = (read, args, stamp) =>
  passageOf(read, args, 'supports', stamp);

export const addContradiction: Planner<'passage.contradict'> = (read, args, stamp) =>
  passageOf(read, args, 'contradicts', stamp);

export const setStance: Planner<'passage.setStance'> = async (read, { passageId, stance }) => {
  const passage = await read.get('passages', passageId);
  return passage ? [put('passages', passage, { ...passage, stance })] : [];
};

export const removePassage: Planner<'passage.remove'> = async (read, { passageId }) => {
  const passage = await read.get('passages', passageId);
  return passage ? [remove('passages', passage)] : [];
};

/** Words that are a passage of the claim already take the new stance; the same stance twice is refused. */
async function passageOf(
  read: Reader,
  { claimId, ...range }: TextRange & { readonly claimId: ClaimId },
  stance: Stance,
  stamp: Stamp,
): Promise<readonly Change[]> {
  const span = await spanAt(read, range);
  await expectClaim(read, claimId);
  const present = await read.where('passages', 'claimId', [claimId]);
  const same = present.find(
    (passage) =>
      passage.excerptId === span.excerptId && passage.start === span.start && passage.end === span.end,
  );
  if (same?.stance === stance) throw new PlanError('These words are already a passage of this claim.');
  if (same) return [put('passages', same, { ...same, stance })];
  return [
    add('passages', { ...span, id: stamp.newId() as PassageId, rev: 0, claimId, stance, proposal: null }),
  ];
}
