import type { ClaimId } from '../model/claim.ts';
import type { EntityId } from '../model/entity.ts';
import { type Assertion, assertionsOf, type ContradictionMaterial } from './assertion.ts';
import type { TimeMatch } from './assertion-match.ts';
import { type Aspect, compareAssertions, connectionsOf } from './contradiction-aspects.ts';
import { candidatePairs } from './contradiction-candidates.ts';

/** Two claims that, by their structure, cannot both be right. A proposal: the analyst decides. */
export interface Contradiction {
  /** Names the pair in rejections, whichever claim comes first. */
  readonly key: string;
  /** The one with the lower code. */
  readonly first: Side;
  readonly second: Side;
  readonly aspect: Aspect;
  readonly time: TimeMatch;
  /** What both are about. */
  readonly subjects: readonly EntityId[];
  /** How well the structures match, from 0 to 1; orders the proposals and is never shown. */
  readonly strength: number;
}

export interface Side {
  readonly claimId: ClaimId;
  readonly code: string;
  /** What this claim says on the point, in a few words. */
  readonly says: string;
}

/** At most so many are proposed at once: nobody reads more, and deciding on some makes room. */
const MOST = 500;

/** Names a pair of claims, whichever comes first. */
export const pairKey = (one: ClaimId, other: ClaimId): string =>
  one < other ? `${one} ${other}` : `${other} ${one}`;

/**
 * Finds the pairs of claims about one subject and one point that differ in number, date, place, actor or in whether it
 * is so at all, in times that may be the same. Strongest first; the order of the records makes no difference.
 */
export function findContradictions(material: ContradictionMaterial): readonly Contradiction[] {
  const assertions = assertionsOf(material);
  const areConnected = connectionsOf(material);
  const nameOf = new Map(material.entities.map(({ id, name }) => [id, name]));
  const found: Contradiction[] = [];
  for (const [one, other] of candidatePairs(assertions)) {
    const [first, second] = [assertions[one] as Assertion, assertions[other] as Assertion];
    const key = pairKey(first.claim.id, second.claim.id);
    if (material.settled.has(key)) continue;
    const conflict = compareAssertions(first, second, { areConnected, nameOf });
    if (!conflict) continue;
    const { says, ...rest } = conflict;
    found.push({ key, first: sideOf(first, says[0]), second: sideOf(second, says[1]), ...rest });
  }
  return found.toSorted((a, b) => b.strength - a.strength || (a.key < b.key ? -1 : 1)).slice(0, MOST);
}

const sideOf = ({ claim }: Assertion, says: string): Side => ({ claimId: claim.id, code: claim.code, says });
