import type { TextRange } from '../../shared/command-args.ts';
import { stepNamed } from '../../shared/model/attribution.ts';
import { add, put, remove } from '../../shared/model/changes.ts';
import { type Claim, type ClaimId, UNWEIGHED } from '../../shared/model/claim.ts';
import type { RoleId } from '../../shared/model/entity.ts';
import { type PassageId, type Span, spanOf } from '../../shared/model/passage.ts';
import type { ExcerptId, Source } from '../../shared/model/source.ts';
import { CLAIMS_WORDS } from '../../shared/words/claims.ts';
import type { Reader } from '../db/reader.ts';
import { PlanError, type Planner } from './planner.ts';
import { completesReason, isSlip } from './ratings.ts';

/** A new claim whose statement starts as the words themselves, attributed to the outlet. */
export const markClaim: Planner<'claim.mark'> = async (read, range, stamp) => {
  const [span, source, [code = '']] = await Promise.all([
    spanAt(read, range),
    sourceOf(read, range.excerptId),
    read.nextCodes('claims', 1),
  ]);
  const claim: Claim = {
    id: stamp.newId() as ClaimId,
    code,
    rev: 0,
    statement: span.quote.replaceAll(/\s+/gu, ' '),
    kind: 'statement of fact',
    attribution: source?.outlet ? [stepNamed(source.outlet)] : [],
    happened: null,
    said: null,
    captured: source?.retrieved ? { date: source.retrieved, basis: CLAIMS_WORDS.basisRetrieved } : null,
    ...UNWEIGHED,
    tags: [],
    note: '',
    createdAt: stamp.now(),
  };
  return [
    add('claims', claim),
    add('passages', {
      ...span,
      id: stamp.newId() as PassageId,
      rev: 0,
      claimId: claim.id,
      stance: 'states',
      proposal: null,
    }),
  ];
};

export const editClaim: Planner<'claim.edit'> = async (read, { claimId, fields }) => {
  const claim = await read.get('claims', claimId);
  return claim ? [put('claims', claim, { ...claim, ...fields })] : [];
};

/**
 * Keeps the earlier rating with the moment at which it ended. The same digit with another reason is a new rating,
 * unless the analyst who gave it completes its reason.
 */
export const rateClaim: Planner<'claim.rate'> = async (read, { claimId, credibility }, stamp) => {
  const claim = await read.get('claims', claimId);
  if (!claim) return [];
  const { credibility: before, pastCredibility } = claim;
  if (before?.digit === credibility?.digit && before?.reason === credibility?.reason) return [];
  if (before && before.digit === credibility?.digit && completesReason(before, credibility, stamp)) {
    return [put('claims', claim, { ...claim, credibility: { ...before, reason: credibility.reason } })];
  }
  const given = credibility && { ...credibility, at: stamp.now(), by: stamp.analyst };
  const ended = before && !isSlip(before, stamp) ? [{ ...before, until: stamp.now() }] : [];
  return [
    put('claims', claim, {
      ...claim,
      credibility: given,
      pastCredibility: [...pastCredibility, ...ended],
    }),
  ];
};

/** Many claims in one step. Tags are added to and taken from what each claim has. */
export const editClaims: Planner<'claims.edit'> = async (
  read,
  { claimIds, fields, addTags = [], removeTags = [] },
) => {
  const claims = await read.where('claims', 'id', claimIds);
  return claims.map((claim) => {
    const kept = claim.tags.filter((tag) => !removeTags.includes(tag));
    const tags = [...new Set([...kept, ...addTags])];
    return put('claims', claim, { ...claim, ...fields, tags });
  });
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

/** A role that the entity has in the claim already is not kept twice. */
export const editRole: Planner<'role.edit'> = async (read, { roleId, role }) => {
  const stored = await read.get('roles', roleId);
  if (!stored) return [];
  const present = await read.where('roles', 'claimId', [stored.claimId]);
  const isThere = present.some(
    (other) => other.id !== roleId && other.entityId === stored.entityId && other.role === role,
  );
  return isThere ? [remove('roles', stored)] : [put('roles', stored, { ...stored, role })];
};

export const removeRole: Planner<'role.remove'> = async (read, { roleId }) => {
  const stored = await read.get('roles', roleId);
  return stored ? [remove('roles', stored)] : [];
};

async function sourceOf(read: Reader, excerptId: ExcerptId): Promise<Source | undefined> {
  const excerpt = await read.get('excerpts', excerptId);
  return excerpt && read.get('sources', excerpt.sourceId);
}

/** Cuts the span out of the stored text. Throws when the excerpt is gone or nothing but blanks is selected. */
export async function spanAt(read: Reader, { excerptId, start, end }: TextRange): Promise<Span> {
  const stored = await read.text(excerptId);
  if (!stored)
    throw new PlanError('The source was removed meanwhile, so nothing was marked. Undo brings it back.');
  const span = spanOf(excerptId, stored.text, start, end);
  if (!span) throw new PlanError('Select some words first.');
  return span;
}

export async function expectClaim(read: Reader, claimId: ClaimId): Promise<void> {
  if (await read.get('claims', claimId)) return;
  throw new PlanError('The claim was removed meanwhile, so nothing was added. Undo brings it back.');
}
