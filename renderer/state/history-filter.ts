import { create } from 'zustand';
import type { CaseId } from '../../shared/model/case-info.ts';

/** What the history of the case is narrowed to; empty for everything. */
export interface HistoryFilter {
  readonly words: string;
  /** The analyst behind a sign, so that nobody's name can mean everyone. */
  readonly analyst: '' | `=${string}`;
  readonly table: string;
}

const EVERYTHING: HistoryFilter = { words: '', analyst: '', table: '' };

interface Kept {
  readonly caseId: CaseId | null;
  readonly filter: HistoryFilter;
}

const useKept = create<Kept>(() => ({ caseId: null, filter: EVERYTHING }));

/** The filter is about one case, and kept while another page is shown. */
export const useHistoryFilter = (caseId: CaseId | null): HistoryFilter =>
  useKept((now) => (now.caseId === caseId ? now.filter : EVERYTHING));

export const narrowHistory = (caseId: CaseId | null, change: Partial<HistoryFilter>): void =>
  useKept.setState((now) => ({
    caseId,
    filter: { ...(now.caseId === caseId ? now.filter : EVERYTHING), ...change },
  }));
