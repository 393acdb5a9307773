import { useDeferredValue, useMemo } from 'react';
import { type CaseKnowledge, knowledgeOf } from '../../../../shared/analysis/case-knowledge.ts';
import { type UnitBasis, unitBases } from '../../../../shared/analysis/text-basis.ts';
import { textUnits } from '../../../../shared/analysis/text-units.ts';
import { type Uncited, uncitedMatter } from '../../../../shared/analysis/uncited.ts';
import type { Assessment } from '../../../../shared/model/assessment.ts';
import { citedClaims } from '../../../../shared/model/rich-text.ts';
import { useClaimRows, useLineage, useSourceRows } from '../../../db/use-case-lists.ts';

/** What the case knows, made anew only when its lists change. Undefined while the case is being read. */
export function useCaseKnowledge(): CaseKnowledge | undefined {
  const claims = useClaimRows();
  const sources = useSourceRows();
  const lineage = useLineage();
  return useMemo(
    () => (claims && sources && lineage ? knowledgeOf({ claims, sources, lineage }) : undefined),
    [claims, sources, lineage],
  );
}

/** What a text rests on. Typing comes first: it follows when the window has time. */
export function useTextBasis(
  { body }: Assessment,
  knowledge: CaseKnowledge | undefined,
): { readonly bases: readonly UnitBasis[]; readonly uncited: Uncited } | undefined {
  const text = useDeferredValue(body);
  const bases = useMemo(() => knowledge && unitBases(textUnits(text), knowledge), [text, knowledge]);
  const cited = citedClaims(text).join(' ');
  // What is not cited changes only with what is.
  const uncited = useMemo(
    () => knowledge && uncitedMatter(citedClaims(text), knowledge),
    // oxlint-disable-next-line react/exhaustive-deps
    [cited, knowledge],
  );
  return bases && uncited && { bases, uncited };
}
