import { create } from 'zustand';
import type { CaseId } from '../../shared/model/case-info.ts';

/** What the last check of the journal's chain came to. */
export type ChainCheck =
  | { readonly kind: 'unchecked' }
  | { readonly kind: 'checking' }
  | { readonly kind: 'sound'; readonly at: string; readonly seq: number; readonly head: string }
  | { readonly kind: 'broken'; readonly at: string; readonly why: string };

interface Checked {
  readonly caseId: CaseId | null;
  readonly check: ChainCheck;
}

const UNCHECKED: ChainCheck = { kind: 'unchecked' };

const useChecked = create<Checked>(() => ({ caseId: null, check: UNCHECKED }));

/** The last check of a case since the program was started. */
export const useChainCheck = (caseId: CaseId | null): ChainCheck =>
  useChecked((now) => (now.caseId === caseId ? now.check : UNCHECKED));

export const setChainCheck = (caseId: CaseId, check: ChainCheck): void =>
  useChecked.setState({ caseId, check });
