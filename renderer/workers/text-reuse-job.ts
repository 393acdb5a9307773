import type { ReuseSource } from '../../shared/analysis/reuse-text.ts';
import type { SharedText } from '../../shared/analysis/text-reuse.ts';

/** The one question to the worker. */
export interface TextReuseJob {
  readonly sources: readonly ReuseSource[];
}

export type TextReuseAnswer =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'found'; readonly shared: readonly SharedText[] };
