import { create } from 'zustand';
import type { ContradictionOutcome } from '../../shared/model/claim-relation.ts';
import { useSession } from './session.ts';

/** A decision about a pair of claims that is being made. */
export interface PairDraft {
  /** Of the pair. */
  readonly key: string;
  readonly outcome: ContradictionOutcome | null;
  readonly reason: string;
  /** It was to be recorded: what is missing is said. */
  readonly isAsked: boolean;
}

/** Decisions begun, by pair: kept while a passage is looked up or another pair is read, until the case is closed. */
export const usePairDrafts = create<Readonly<Record<string, PairDraft | undefined>>>(() => ({}));

export const keepPairDraft = (draft: PairDraft): void => usePairDrafts.setState({ [draft.key]: draft });

export const dropPairDraft = (key: string): void => usePairDrafts.setState({ [key]: undefined });

useSession.subscribe((now, before) => {
  if (now.caseId !== before.caseId) usePairDrafts.setState({}, true);
});
