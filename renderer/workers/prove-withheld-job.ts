import type { WithheldHit } from '../../shared/analysis/find-withheld.ts';
import type { WithheldString } from '../../shared/analysis/withheld-strings.ts';

export interface ProofJob {
  readonly bytes: Uint8Array;
  readonly strings: readonly WithheldString[];
}

/** What was found in a printed file that must hold none of the strings. */
export type ProofAnswer =
  | { readonly ok: true; readonly searched: number; readonly found: readonly FoundWithheld[] }
  | { readonly ok: false; readonly why: 'damaged' | 'unreadable signs' };

export interface FoundWithheld extends WithheldHit {
  /** In words: `the pages`, `the XMP metadata`. */
  readonly where: string;
}
