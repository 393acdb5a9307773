import type { NamedEntity, NamesFound, NamesJob } from '../../shared/analysis/names-in-text.ts';

/** A question to the worker; answers carry the number of theirs. */
export interface SpotNamesQuestion {
  readonly number: number;
  readonly job: NamesJob;
  /** Whose names are known; null for those of the question before, which the worker keeps ready. */
  readonly entities: readonly NamedEntity[] | null;
}

/** Known names come first, then all. */
export interface SpotNamesAnswer {
  readonly number: number;
  readonly found: NamesFound;
  readonly isAll: boolean;
}
