import type { JournalPart } from '../../shared/ipc.ts';
import type { Comparison } from '../../shared/model/comparison.ts';
import url from './compare.worker.ts?worker&url';
import type { CompareOrder, CompareReply } from './compare-job.ts';
import { trustedWorker } from './trusted-worker.ts';

/**
 * Holds a case database against its journal in a worker of its own, which asks for the journal part by part. Rejects where
 * a part cannot be had or the worker fails; it is gone afterwards.
 */
export async function compareInWorker(
  databaseName: string,
  nextPart: (afterSeq: number) => Promise<JournalPart>,
): Promise<Omit<Comparison, 'at'>> {
  const worker = trustedWorker(url);
  const send = (order: CompareOrder): void => worker.postMessage(order, []);
  try {
    return await new Promise((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<CompareReply>) => {
        if (data.kind === 'done') resolve(data.found);
        else if (data.kind === 'failed') reject(new Error(data.message));
        else
          nextPart(data.afterSeq).then(({ lines, isEnd }) => {
            send({ kind: 'part', part: { lines, isEnd } });
          }, reject);
      });
      worker.addEventListener('error', ({ message }) => reject(new Error(message || 'The worker stopped')));
      worker.addEventListener('messageerror', () => reject(new Error('The answer was damaged')));
      send({ kind: 'start', databaseName });
    });
  } finally {
    worker.terminate();
  }
}
