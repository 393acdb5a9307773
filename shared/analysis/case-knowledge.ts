import type { ClaimId } from '../model/claim.ts';
import type { Lineage } from '../model/lineage.ts';
import type { Source } from '../model/source.ts';
import type { CaseLists } from './case-lists.ts';
import type { ClaimFacts } from './claim-facts.ts';
import { type OriginCount, originCounter } from './origins.ts';

/** What is asked of a case when a text is traced to what it rests on; made once for a state of the lists. */
export interface CaseKnowledge {
  readonly claims: readonly ClaimFacts[];
  readonly claimOf: ReadonlyMap<ClaimId, ClaimFacts>;
  readonly claimByCode: ReadonlyMap<string, ClaimFacts>;
  readonly sources: readonly Source[];
  readonly lineage: readonly Lineage[];
  readonly countOrigins: (sourceIds: Iterable<string>) => OriginCount;
}

export function knowledgeOf({
  claims,
  sources: rows,
  lineage,
}: Pick<CaseLists, 'claims' | 'sources' | 'lineage'>): CaseKnowledge {
  const sources = rows.map(({ source }) => source);
  return {
    claims,
    claimOf: new Map(claims.map((facts) => [facts.claim.id, facts])),
    claimByCode: new Map(claims.map((facts) => [facts.claim.code, facts])),
    sources,
    lineage,
    countOrigins: originCounter(lineage, sources),
  };
}
