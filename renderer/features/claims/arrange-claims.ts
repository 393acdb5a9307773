import type { ClaimFacts } from '../../../shared/analysis/claim-facts.ts';
import { claimTest } from '../../../shared/analysis/claim-query-match.ts';
import { parseClaimQuery } from '../../../shared/analysis/claim-query-parse.ts';
import { CLAIM_KINDS } from '../../../shared/model/claim.ts';
import { numberOfCode } from '../../../shared/model/code.ts';
import { CLAIMS_WORDS } from '../../../shared/words/claims.ts';

export const CLAIM_GROUPS = ['none', 'source', 'kind'] as const;
export type ClaimGrouping = (typeof CLAIM_GROUPS)[number];

/** Rows that the filter finds, asked in the language of the claims table. */
export function filterClaims(rows: readonly ClaimFacts[], typed: string): readonly ClaimFacts[] {
  const test = claimTest(parseClaimQuery(typed).node);
  return test ? rows.filter(test) : rows;
}

/** The name of a row's group. A claim with several sources is in a group of its own: it is where sources meet. */
export function groupName({ claim, sources }: ClaimFacts, grouping: ClaimGrouping): string {
  if (grouping === 'kind') return CLAIMS_WORDS.kinds[claim.kind];
  const [first, second] = sources;
  if (second) return CLAIMS_WORDS.severalSources;
  return first ? `${first.code} ${first.title}` : CLAIMS_WORDS.noSource;
}

/** Puts rows of one group together; within a group they stay in the order they came. */
export function arrangeClaims(rows: readonly ClaimFacts[], grouping: ClaimGrouping): readonly ClaimFacts[] {
  if (grouping === 'none') return rows;
  return rows.toSorted((a, b) => groupPlace(a, grouping) - groupPlace(b, grouping));
}

function groupPlace({ claim, sources }: ClaimFacts, grouping: ClaimGrouping): number {
  if (grouping === 'kind') return CLAIM_KINDS.indexOf(claim.kind);
  const [first, second] = sources;
  if (second) return -1;
  return first ? numberOfCode(first.code) : Number.MAX_SAFE_INTEGER;
}
