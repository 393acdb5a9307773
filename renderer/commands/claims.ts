import type { TextRange } from '../../shared/commands.ts';
import { add, put, remove } from '../../shared/model/changes.ts';
import type { Claim, ClaimId } from '../../shared/model/claim.ts';
import type { RoleId } from '../../shared/model/entity.ts';
import { type PassageId, type Span, spanOf } from '../../shared/model/passage.ts';
import type { Reader } from '../db/reader.ts';
import { PlanError, type Planner } from './planner.ts';

/** A new claim whose statement starts as the words themselves, attributed to the outlet. */
export const markClaim: Planner<'claim.mark'> = async (read, range, stamp) => {
  const span = await spanAt(read, range);
  const excerpt = await read.get('excerpts', range.excerptId);
  const source = excerpt && (await read.get('sources', excerpt.sourceId));
  const [code = ''] = await read.nextCodes('claims', 1);
  const claim: Claim = {
    id: stamp.newId() as ClaimId,
    code,
    rev: 0,
    statement: span.quote.replaceAll(/\s+/gu, ' '),
    kind: 'statement of fact',
    attribution: source?.outlet ? [{ who: source.outlet, anonymous: null }] : [],
    happened: null,
    said: null,
    captured: source?.retrieved ?? null,
    credibility: null,
    tags: [],
    note: '',
    createdAt: stamp.now(),
  };
  return [
    add('claims', claim),
    add('passages', { ...span, id: stamp.newId() as PassageId, rev: 0, claimId: claim.id }),
  ];
};

export const addPassage: Planner<'passage.add'> = async (read, { claimId, ...range }, stamp) => {
  const span = await spanAt(read, range);
  await expectClaim(read, claimId);
  const present = await read.where('passages', 'claimId', [claimId]);
  const isThere = present.some(
    (passage) =>
      passage.excerptId === span.excerptId && passage.start === span.start && passage.end === span.end,
  );
  if (isThere) throw new PlanError('These words are already a passage of this claim.');
  return [add('passages', { ...span, id: stamp.newId() as PassageId, rev: 0, claimId })];
};

export const removePassage: Planner<'passage.remove'> = async (read, { passageId }) => {
  const passage = await read.get('passages', passageId);
  return passage ? [remove('passages', passage)] : [];
};

export const editClaim: Planner<'claim.edit'> = async (read, { claimId, fields }) => {
  const claim = await read.get('claims', claimId);
  return claim ? [put('claims', claim, { ...claim, ...fields })] : [];
};

export const rateClaim: Planner<'claim.rate'> = async (read, { claimId, credibility }) => {
  const claim = await read.get('claims', claimId);
  return claim ? [put('claims', claim, { ...claim, credibility })] : [];
};

export const removeClaim: Planner<'claim.remove'> = async (read, { claimId }) => {
  const claim = await read.get('claims', claimId);
  return claim ? [remove('claims', claim)] : [];
};

export const addRole: Planner<'role.add'> = async (read, { claimId, entityId, role }, stamp) => {
  await expectClaim(read, claimId);
  const present = await read.where('roles', 'claimId', [claimId]);
  if (present.some((other) => other.entityId === entityId && other.role === role)) return [];
  return [add('roles', { id: stamp.newId() as RoleId, rev: 0, claimId, entityId, role })];
};

export const editRole: Planner<'role.edit'> = async (read, { roleId, role }) => {
  const stored = await read.get('roles', roleId);
  return stored ? [put('roles', stored, { ...stored, role })] : [];
};

export const removeRole: Planner<'role.remove'> = async (read, { roleId }) => {
  const stored = await read.get('roles', roleId);
  return stored ? [remove('roles', stored)] : [];
};

/** Cuts the span out of the stored text. Throws when the excerpt is gone or nothing but blanks is selected. */
export async function spanAt(read: Reader, { excerptId, start, end }: TextRange): Promise<Span> {
  const stored = await read.get('texts', excerptId);
  if (!stored)
    throw new PlanError('The source was removed meanwhile, so nothing was marked. Undo brings it back.');
  const span = spanOf(excerptId, stored.text, start, end);
  if (!span) throw new PlanError('Select some words first.');
  return span;
}

async function expectClaim(read: Reader, claimId: ClaimId): Promise<void> {
  if (await read.get('claims', claimId)) return;
  throw new PlanError('The claim was removed meanwhile, so nothing was added. Undo brings it back.');
}
