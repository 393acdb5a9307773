import type { ClaimFacts } from '../../../../shared/analysis/claim-facts.ts';
import { originSentence } from '../../../../shared/words/lineage.ts';

/** How many origins a claim has, as every list says it. */
export function originsOfFacts({ sources, origins, notEstablished }: ClaimFacts): string {
  const standing = sources.filter(({ withdrawn }) => withdrawn === null).length;
  return originSentence({
    items: standing,
    origins,
    notEstablished,
    withdrawn: sources.length - standing,
  });
}
