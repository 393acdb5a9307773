import { explainContradiction } from '../../../shared/analysis/contradiction-line.ts';
import { type Contradiction, pairKey } from '../../../shared/analysis/contradictions.ts';
import type { ClaimId } from '../../../shared/model/claim.ts';
import { type ClaimRelation, isStandingContradiction } from '../../../shared/model/claim-relation.ts';
import type { DismissalId } from '../../../shared/model/dismissal.ts';
import { CONTRADICTION_WORDS as WORDS } from '../../../shared/words/contradictions.ts';
import type { ContradictionGrounds } from '../../db/queries-relations.ts';

export const QUEUE_GROUPS = ['open', 'standing', 'explained', 'rejected'] as const;
export type QueueGroup = (typeof QUEUE_GROUPS)[number];

/** A pair of claims in the queue, to be decided or decided. */
export interface QueueRow {
  /** Names the pair, whatever becomes of it. */
  readonly key: string;
  readonly group: QueueGroup;
  readonly firstId: ClaimId;
  readonly secondId: ClaimId;
  readonly codes: readonly [string, string];
  readonly line: string;
  readonly fact: string;
  /** What both claims are about, as far as it is known. */
  readonly about: string;
  readonly relation: ClaimRelation | null;
  readonly dismissalId: DismissalId | null;
}

/** Pairs to decide, strongest first, then those that were decided. A pair is in one group only. */
export function queueRows(
  grounds: ContradictionGrounds,
  found: readonly Contradiction[],
): readonly QueueRow[] {
  const { settled } = grounds.material;
  const open = found.filter(({ key }) => !settled.has(key)).map((one) => openRow(one, grounds));
  const decided = grounds.decided.flatMap((relation) => decidedRow(relation, grounds));
  const known = new Set(decided.map(({ key }) => key));
  const rejected = grounds.rejected.flatMap(({ id, key }) =>
    known.has(key) ? [] : rejectedRow(id, key, grounds),
  );
  return [
    ...open,
    ...decided.filter(({ group }) => group === 'standing'),
    ...decided.filter(({ group }) => group === 'explained'),
    ...rejected,
  ];
}

function openRow(found: Contradiction, { nameOf }: ContradictionGrounds): QueueRow {
  const { key, first, second, aspect, subjects } = found;
  return {
    key,
    group: 'open',
    firstId: first.claimId,
    secondId: second.claimId,
    codes: [first.code, second.code],
    line: explainContradiction(found),
    fact: WORDS.aspects[aspect],
    about: subjects.flatMap((id) => nameOf.get(id) ?? []).join(', '),
    relation: null,
    dismissalId: null,
  };
}

function decidedRow(relation: ClaimRelation, { codeOf }: ContradictionGrounds): readonly QueueRow[] {
  const { claimId, otherId, outcome, reason } = relation;
  const [one, other] = [codeOf.get(claimId), codeOf.get(otherId)];
  if (!one || !other) return [];
  return [
    {
      key: pairKey(claimId, otherId),
      group: isStandingContradiction(relation) ? 'standing' : 'explained',
      firstId: claimId,
      secondId: otherId,
      codes: [one, other],
      line: reason || WORDS.recordedLine(one, other),
      fact: WORDS.outcomes[outcome ?? 'unresolved'],
      about: '',
      relation,
      dismissalId: null,
    },
  ];
}

function rejectedRow(
  dismissalId: DismissalId,
  key: string,
  { codeOf }: ContradictionGrounds,
): readonly QueueRow[] {
  const [firstId, secondId] = key.split(' ') as [ClaimId, ClaimId];
  const [one, other] = [codeOf.get(firstId), codeOf.get(secondId)];
  if (!one || !other) return [];
  return [
    {
      key,
      group: 'rejected',
      firstId,
      secondId,
      codes: [one, other],
      line: WORDS.rejectedLine(one, other),
      fact: WORDS.reject,
      about: '',
      relation: null,
      dismissalId,
    },
  ];
}
