import type { ContradictionMaterial } from '../../shared/analysis/assertion.ts';
import type { Contradiction } from '../../shared/analysis/contradictions.ts';
import url from './contradictions.worker.ts?worker&url';
import { trustedWorker } from './trusted-worker.ts';

/** Looks through the claims of a case in a worker of its own, which ends when it is asked to stop. */
export async function contradictionsIn(
  material: ContradictionMaterial,
  signal: AbortSignal,
): Promise<readonly Contradiction[]> {
  signal.throwIfAborted();
  const worker = trustedWorker(url);
  try {
    return await new Promise((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<readonly Contradiction[]>) => resolve(data));
      worker.addEventListener('error', ({ message }) => reject(new Error(message || 'The worker stopped')));
      worker.addEventListener('messageerror', () => reject(new Error('The answer was damaged')));
      signal.addEventListener('abort', () => reject(signal.reason as Error));
      worker.postMessage(material, []);
    });
  } finally {
    worker.terminate();
  }
}
