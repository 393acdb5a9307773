import type { Id } from '../lib/ids.ts';

export type DismissalId = Id<'dismissal'>;

/** Kinds of proposals that the analyst can reject. */
export const PROPOSAL_KINDS = [
  'mention',
  'new name',
  'lineage',
  'contradiction',
  'duplicate entity',
] as const;
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];

/** A proposal that was rejected: it is not made again. */
export interface Dismissal {
  readonly id: DismissalId;
  readonly rev: number;
  readonly kind: ProposalKind;
  /** Says which proposal; whoever proposes makes the key, always in the same way. */
  readonly key: string;
  readonly createdAt: string;
}
