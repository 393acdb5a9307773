import type { ImportOutcome } from '../../shared/formats/import-batch.ts';
import type { ForeignFile } from '../../shared/formats/import-format.ts';

/** What the client asks of the import worker. */
export type ImportJob =
  | { readonly kind: 'file'; readonly file: ForeignFile }
  | { readonly kind: 'pasted'; readonly text: string };

/** What the worker says: which file it is at, as often as it begins one, and at last what came of all. */
export type ImportAnswer =
  | { readonly kind: 'at'; readonly name: string }
  | { readonly kind: 'done'; readonly outcomes: readonly ImportOutcome[] };
