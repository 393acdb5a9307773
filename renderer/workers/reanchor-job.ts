import type { Anchored } from '../../shared/analysis/reanchor.ts';
import type { SharedRun } from '../../shared/analysis/shared-runs.ts';
import type { TextChanges } from '../../shared/analysis/word-changes.ts';

/** What the client asks of the worker that compares two texts; one question to a worker. */
export type ReanchorJob =
  | {
      readonly kind: 'replace';
      readonly newText: string;
      /** Earlier texts with the spans to be found again, UTF-16 units, end excluded. */
      readonly earlier: readonly EarlierText[];
    }
  | { readonly kind: 'shared'; readonly a: string; readonly b: string };

export interface EarlierText {
  readonly text: string;
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

/** The answer to each kind of question. */
export interface ReanchorAnswers {
  /** By earlier text, each with its spans in order; the changes are those from the first one. */
  readonly replace: { readonly anchored: readonly (readonly Anchored[])[]; readonly changes: TextChanges };
  readonly shared: readonly SharedRun[];
}
