import { trustedWorker } from './trusted-worker.ts';

/**
 * Asks a worker of its own, which is gone afterwards: it can be stopped, and large texts do not stay in memory. `read`
 * says whether a message is the answer; without it the first one is. Rejects with the signal's reason when aborted.
 */
export async function askOnce<Answer, Message = Answer>(
  url: string,
  job: unknown,
  signal?: AbortSignal,
  read: (message: Message) => { readonly answer: Answer } | null = (message) => ({
    answer: message as unknown as Answer,
  }),
): Promise<Answer> {
  signal?.throwIfAborted();
  const worker = trustedWorker(url);
  try {
    return await new Promise((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<Message>) => {
        const found = read(data);
        if (found) resolve(found.answer);
      });
      worker.addEventListener('error', ({ message }) => reject(new Error(message || 'The worker stopped')));
      worker.addEventListener('messageerror', () => reject(new Error('The answer was damaged')));
      signal?.addEventListener('abort', () => reject(signal.reason as Error));
      worker.postMessage(job, []);
    });
  } finally {
    worker.terminate();
  }
}
