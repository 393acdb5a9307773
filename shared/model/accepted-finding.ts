import type { Rated } from './rating.ts';

/** A finding of the checker that the analyst lets stand, and why. It holds as long as its words do. */
export interface AcceptedFinding extends Rated {
  /** The rule's id. A rule that is no longer there finds nothing, and its acceptances are not printed. */
  readonly rule: string;
  /** Names the finding by its rule, its words and what they cite, wherever it stands. */
  readonly key: string;
  /** The words it is about, as they were. */
  readonly sentence: string;
}
