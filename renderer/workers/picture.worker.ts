import { readPictureHead, withoutMetadata } from '../../shared/formats/picture-file.ts';
import { fail, type Result } from '../../shared/lib/result.ts';
import { PICTURE_WORDS } from '../../shared/words/pictures.ts';
import type { PictureJob } from './picture-job.ts';

self.addEventListener('message', ({ data: job }: MessageEvent<PictureJob>) => {
  if (job.ask === 'plain') answer(withoutMetadata(job.bytes, job.mediaType));
  else void read(job.name, job.bytes).then(answer);
});

/** A picture is taken in only when it can be decoded whole. */
async function read(name: string, bytes: Uint8Array): Promise<Result<unknown>> {
  const head = readPictureHead(name, bytes);
  if (!head.ok) return head;
  try {
    const decoded = await createImageBitmap(
      new Blob([new Uint8Array(bytes)], { type: head.value.mediaType }),
    );
    decoded.close();
    return head;
  } catch {
    return fail('damaged', PICTURE_WORDS.damaged(name));
  }
}

const answer = (message: unknown): void => self.postMessage(message, { transfer: [] });
