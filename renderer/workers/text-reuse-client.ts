import type { ReuseSource } from '../../shared/analysis/reuse-text.ts';
import type { SharedText } from '../../shared/analysis/text-reuse.ts';
import url from './text-reuse.worker.ts?worker&url';
import type { TextReuseAnswer, TextReuseJob } from './text-reuse-job.ts';
import { trustedWorker } from './trusted-worker.ts';

/** Which sources share words or name each other. Rejects with the signal's reason when it is aborted. */
export async function sharedTextOf(
  sources: readonly ReuseSource[],
  { report, signal }: { report?: (done: number, total: number) => void; signal?: AbortSignal } = {},
): Promise<readonly SharedText[]> {
  signal?.throwIfAborted();
  const worker = trustedWorker(url);
  try {
    return await new Promise((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<TextReuseAnswer>) => {
        if (data.kind === 'found') resolve(data.shared);
        else report?.(data.done, data.total);
      });
      worker.addEventListener('error', ({ message }) => reject(new Error(message || 'The worker stopped')));
      worker.addEventListener('messageerror', () => reject(new Error('The answer was damaged')));
      signal?.addEventListener('abort', () => reject(signal.reason as Error));
      worker.postMessage({ sources } satisfies TextReuseJob, []);
    });
  } finally {
    worker.terminate();
  }
}
