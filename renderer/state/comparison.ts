import { create } from 'zustand';
import type { CaseId } from '../../shared/model/case-info.ts';
import type { Comparison } from '../../shared/model/comparison.ts';

interface Compared {
  readonly caseId: CaseId | null;
  /** The last one; null where there has been none. */
  readonly last: Comparison | null;
}

const useCompared = create<Compared>(() => ({ caseId: null, last: null }));

/** What the last comparison of a case with its journal came to; null where none is known. */
export const useComparison = (caseId: CaseId | null): Comparison | null =>
  useCompared((now) => (now.caseId === caseId ? now.last : null));

export const setComparison = (caseId: CaseId, last: Comparison | null): void =>
  useCompared.setState({ caseId, last });
