import type { SharedRun } from '../../shared/analysis/shared-runs.ts';
import url from './reanchor.worker.ts?worker&url';
import type { EarlierText, ReanchorAnswers, ReanchorJob } from './reanchor-job.ts';
import { trustedWorker } from './trusted-worker.ts';

/** Where spans of earlier texts stand in a corrected one, and what was changed since the first of them. */
export const anchorsIn = (
  newText: string,
  earlier: readonly EarlierText[],
  signal?: AbortSignal,
): Promise<ReanchorAnswers['replace']> => ask({ kind: 'replace', newText, earlier }, signal);

/** Runs of the same words in two texts, in the order of the first. */
export const sharedRunsOf = (a: string, b: string, signal?: AbortSignal): Promise<readonly SharedRun[]> =>
  ask({ kind: 'shared', a, b }, signal);

/** Each question has a worker of its own: it can be stopped, and the texts do not stay in memory. */
async function ask<J extends ReanchorJob>(job: J, signal?: AbortSignal): Promise<ReanchorAnswers[J['kind']]> {
  signal?.throwIfAborted();
  const worker = trustedWorker(url);
  try {
    return await new Promise((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<ReanchorAnswers[J['kind']]>) =>
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
