import type { PrintOrder } from '../../shared/ipc.ts';
import { ask, listen } from '../platform.ts';

/** How whoever waits for long work hears of it and stops it. */
export interface Waiting {
  readonly signal?: AbortSignal;
  readonly onStep?: (done: number, total: number) => void;
}

/** Has main print. Rejects with the signal's reason when stopped: the printer is then free for the next order. */
export async function printOrder(order: PrintOrder, { signal, onStep }: Waiting = {}): Promise<Uint8Array> {
  signal?.throwIfAborted();
  const job = crypto.randomUUID();
  const stop = (): void => void ask('pdf.stop', job).catch(() => undefined);
  const leave = listen('pdf.step', (step) => {
    if (step.job === job) onStep?.(step.done, step.total);
  });
  signal?.addEventListener('abort', stop);
  try {
    return await ask('pdf.print', order, job);
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    signal?.removeEventListener('abort', stop);
    leave();
  }
}
