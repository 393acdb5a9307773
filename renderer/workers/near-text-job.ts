import type { NearPair, Print } from '../../shared/analysis/near-text.ts';

/** A text with its fingerprints where they are known, else with its words. */
export type NearText =
  | Print
  | {
      readonly id: string;
      readonly text: string;
      readonly leftOut: readonly { readonly start: number; readonly end: number }[];
    };

/** The one question to the worker. */
export interface NearTextJob {
  readonly incoming: readonly NearText[];
  readonly known: readonly NearText[];
}

export interface NearTextAnswer {
  readonly pairs: readonly NearPair[];
  /** Of the texts that came without. */
  readonly made: readonly Print[];
}
