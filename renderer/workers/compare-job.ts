import type { JournalPart } from '../../shared/ipc.ts';
import type { Comparison } from '../../shared/model/comparison.ts';

/** What the page tells the worker that holds a database against its journal. */
export type CompareOrder =
  | { readonly kind: 'start'; readonly databaseName: string }
  | { readonly kind: 'part'; readonly part: Pick<JournalPart, 'lines' | 'isEnd'> };

/** What the worker answers; the journal is read by the page alone, part by part. */
export type CompareReply =
  | { readonly kind: 'next'; readonly afterSeq: number }
  | { readonly kind: 'done'; readonly found: Omit<Comparison, 'at'> }
  | { readonly kind: 'failed'; readonly message: string };
