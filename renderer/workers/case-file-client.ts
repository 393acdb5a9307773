import type { CaseFileContents } from '../../shared/formats/case-file-contents.ts';
import type { Result } from '../../shared/lib/result.ts';
import url from './case-file.worker.ts?worker&url';
import type { CaseFileAnswers, CaseFileJob } from './case-file-job.ts';
import { trustedWorker } from './trusted-worker.ts';

/** Packs a whole case into a case file and makes sure that it can be read again. The same case gives the same bytes. */
export const packCase = (contents: CaseFileContents, signal?: AbortSignal): Promise<Result<Uint8Array>> =>
  ask({ kind: 'pack', contents }, signal);

/** Reads a case file, or says why it is refused. */
export const unpackCase = (bytes: Uint8Array, signal?: AbortSignal): Promise<Result<CaseFileContents>> =>
  ask({ kind: 'unpack', bytes }, signal);

/** Each job has a worker of its own, which is gone afterwards: a large case must not stay in memory twice. */
async function ask<J extends CaseFileJob>(job: J, signal?: AbortSignal): Promise<CaseFileAnswers[J['kind']]> {
  signal?.throwIfAborted();
  const worker = trustedWorker(url);
  try {
    return await new Promise((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<CaseFileAnswers[J['kind']]>) =>
        resolve(data),
      );
      worker.addEventListener('error', ({ message }) => reject(new Error(message || 'The worker stopped')));
      worker.addEventListener('messageerror', () => reject(new Error('The answer was damaged')));
      signal?.addEventListener('abort', () => reject(signal.reason as Error));
      worker.postMessage(job, []);
    });
  } finally {
    worker.terminate();
  }
}
