import type { CaseSnapshot } from '../model/case-snapshot.ts';
import { isStandingContradiction } from '../model/claim-relation.ts';

/** Pairs of codes in an order that does not hang on when they were related: a cited claim, and what contradicts it. */
export function contradictionsAmong(
  { claims, claimRelations }: Pick<CaseSnapshot, 'claims' | 'claimRelations'>,
  cited: readonly { readonly code: string }[],
): readonly (readonly [cited: string, other: string])[] {
  const citedCodes = new Set(cited.map(({ code }) => code));
  const codeOf = new Map(claims.map(({ id, code }) => [id, code]));
  const pairs = claimRelations.filter(isStandingContradiction).flatMap(({ claimId, otherId }) => {
    const [one = '', other = ''] = [codeOf.get(claimId), codeOf.get(otherId)];
    return [[one, other] as const, [other, one] as const].filter(([first]) => citedCodes.has(first));
  });
  const distinct = new Map(pairs.map((pair) => [pair.join(' '), pair]));
  return [...distinct].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair);
}
