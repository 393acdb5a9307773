import type { PrintOrder } from '../../shared/ipc.ts';
import { ask, listen } from '../platform.ts';

/** How whoever waits for long work hears of it and stops it. */
export interface Waiting {
  readonly signal?: AbortSignal;
  readonly onStep?: (done: number, total: number) => void;
}

/** Has main print. Rejects with the signal's reason when stopped: the printer is then free for the next order. */
export const printOrder = (order: PrintOrder, waiting: Waiting = {}): Promise<Uint8Array> =>
  print((job) => ask('pdf.print', order, job), waiting);

/** Has main print what is only to be looked at; likewise. */
export const printPreview = (html: string, waiting: Waiting = {}): Promise<Uint8Array> =>
  print((job) => ask('pdf.preview', html, job), waiting);

async function print(
  order: (job: string) => Promise<Uint8Array>,
  { signal, onStep }: Waiting,
): Promise<Uint8Array> {
  signal?.throwIfAborted();
  const job = crypto.randomUUID();
  const stop = (): void => void ask('pdf.stop', job).catch(() => undefined);
  const leave = listen('pdf.step', (step) => {
    if (step.job === job) onStep?.(step.done, step.total);
  });
  signal?.addEventListener('abort', stop);
  try {
    return await order(job);
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    signal?.removeEventListener('abort', stop);
    leave();
  }
}
