import { formatAttribution } from '../../../shared/model/attribution.ts';
import { CLAIM_KINDS } from '../../../shared/model/claim.ts';
import { CLAIMS_WORDS } from '../../../shared/words/claims.ts';
import type { ClaimRow } from '../../db/queries.ts';

export const CLAIM_GROUPS = ['none', 'source', 'kind'] as const;
export type ClaimGrouping = (typeof CLAIM_GROUPS)[number];

/**
 * Rows that have every part of the filter: `tag:trade` or `tag:"two words"` a tag that begins so, `C12` that code,
 * any other word somewhere in statement, attribution or tags.
 */
export function filterClaims(rows: readonly ClaimRow[], typed: string): readonly ClaimRow[] {
  const parts = [...typed.toLowerCase().matchAll(/tag:(?:"([^"]*)"?|(\S*))|(\S+)/gu)];
  return rows.filter(({ claim }) => {
    const tags = claim.tags.map((tag) => tag.toLowerCase());
    const text = `${claim.statement} ${formatAttribution(claim.attribution)} ${tags.join(' ')}`.toLowerCase();
    return parts.every(([, quoted, plain, word]) => {
      if (word === undefined) return tags.some((tag) => tag.startsWith(quoted ?? plain ?? ''));
      return /^c\d+$/u.test(word) ? claim.code.toLowerCase() === word : text.includes(word);
    });
  });
}

/** The name of a row's group. A claim with several sources is in a group of its own: it is where sources meet. */
export function groupName({ claim, sources }: ClaimRow, grouping: ClaimGrouping): string {
  if (grouping === 'kind') return CLAIMS_WORDS.kinds[claim.kind];
  const [first, second] = sources;
  if (second) return CLAIMS_WORDS.severalSources;
  return first ? `${first.code} ${first.title}` : CLAIMS_WORDS.noSource;
}

/** Puts rows of one group together; within a group they stay in the order they came. */
export function arrangeClaims(rows: readonly ClaimRow[], grouping: ClaimGrouping): readonly ClaimRow[] {
  if (grouping === 'none') return rows;
  return rows.toSorted((a, b) => groupPlace(a, grouping) - groupPlace(b, grouping));
}

function groupPlace({ claim, sources }: ClaimRow, grouping: ClaimGrouping): number {
  if (grouping === 'kind') return CLAIM_KINDS.indexOf(claim.kind);
  const [first, second] = sources;
  if (second) return -1;
  return first ? Number(first.code.slice(1)) : Number.MAX_SAFE_INTEGER;
}
