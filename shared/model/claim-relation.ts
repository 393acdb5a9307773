import type { Id } from '../lib/ids.ts';
import type { ClaimId } from './claim.ts';
import type { Rated } from './rating.ts';

export type ClaimRelationId = Id<'claim-relation'>;

export const CLAIM_RELATION_TYPES = [
  'corroborates',
  'contradicts',
  'refines',
  'supersedes',
  'repeats',
] as const;
export type ClaimRelationType = (typeof CLAIM_RELATION_TYPES)[number];

/** What the analyst found when two claims seemed to contradict each other. */
export const CONTRADICTION_OUTCOMES = [
  'real',
  'different time',
  'different definition',
  'same origin',
  'unresolved',
] as const;
export type ContradictionOutcome = (typeof CONTRADICTION_OUTCOMES)[number];

/** How one claim stands to another, in the analyst's judgement. */
export interface ClaimRelation extends Rated {
  readonly id: ClaimRelationId;
  readonly rev: number;
  readonly claimId: ClaimId;
  readonly type: ClaimRelationType;
  readonly otherId: ClaimId;
  /** Only for contradictions: null for the other types. */
  readonly outcome: ContradictionOutcome | null;
}

/** Whether two claims do contradict each other, as far as is known: explained away ones do not. */
export const isStandingContradiction = ({ type, outcome }: ClaimRelation): boolean =>
  type === 'contradicts' && (outcome === 'real' || outcome === 'unresolved');
