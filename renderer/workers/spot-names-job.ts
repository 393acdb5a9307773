import type { NamesFound, NamesJob } from '../../shared/analysis/names-in-text.ts';

/** A question to the worker; answers carry the number of theirs. */
export interface SpotNamesQuestion {
  readonly number: number;
  readonly job: NamesJob;
}

/** Known names come first, then all. */
export interface SpotNamesAnswer {
  readonly number: number;
  readonly found: NamesFound;
  readonly isAll: boolean;
}
