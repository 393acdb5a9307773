import type { PictureHead } from '../../shared/formats/picture-file.ts';
import type { Result } from '../../shared/lib/result.ts';
import type { PictureType } from '../../shared/model/figure.ts';

/** The one question to the worker: what a file is, or its bytes without what they say about camera and place. */
export type PictureJob =
  | { readonly ask: 'read'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly ask: 'plain'; readonly bytes: Uint8Array; readonly mediaType: PictureType };

export interface PictureAnswers {
  readonly read: Result<PictureHead>;
  readonly plain: Uint8Array;
}
