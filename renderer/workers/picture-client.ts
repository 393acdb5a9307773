import type { PictureType } from '../../shared/model/figure.ts';
import { askOnce } from './ask-once.ts';
import url from './picture.worker.ts?worker&url';
import type { PictureAnswers, PictureJob } from './picture-job.ts';

/** What kind of picture a file is; a sentence where it is none, or damaged. */
export const readPicture = (name: string, bytes: Uint8Array): Promise<PictureAnswers['read']> =>
  askOnce(url, { ask: 'read', name, bytes } satisfies PictureJob);

/** The same picture without what its file says beside the pixels. */
export const plainPicture = (bytes: Uint8Array, mediaType: PictureType): Promise<PictureAnswers['plain']> =>
  askOnce(url, { ask: 'plain', bytes, mediaType } satisfies PictureJob);
