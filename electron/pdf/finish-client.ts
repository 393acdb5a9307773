import path from 'node:path';
import { type UtilityProcess, utilityProcess } from 'electron';
import { MAIN_WORDS } from '../words.ts';
import type { FinishOrder } from './finish-pdf.ts';

export type FinishAnswer = { readonly bytes: Uint8Array } | { readonly error: string };

/** Longest wait for one document, in ms: many times what a thousand pages took. */
const LONGEST_MS = 5 * 60_000;
/** How long the process waits for another document, in ms; a warm one is twice as fast as a new one. */
const IDLE_MS = 60_000;

let child: UtilityProcess | null = null;
let idle: NodeJS.Timeout | undefined;

/** Starts the process that finishes PDFs, so that it is ready when the pages are. */
export function prepareFinishing(): void {
  clearTimeout(idle);
  idle = setTimeout(stopFinishing, IDLE_MS);
  if (child) return;
  const started = utilityProcess.fork(path.join(import.meta.dirname, 'finish-process.js'), [], {
    serviceName: 'finish-pdf',
  });
  started.once('exit', () => {
    if (child === started) child = null;
  });
  child = started;
}

/** Finishes one document in a process of its own, which is ended when the work is given up. One at a time. */
export async function finish(order: FinishOrder, signal?: AbortSignal): Promise<Uint8Array> {
  signal?.throwIfAborted();
  prepareFinishing();
  clearTimeout(idle);
  const worker = child;
  if (!worker) throw new Error(MAIN_WORDS.print.stopped);
  signal?.addEventListener('abort', stopFinishing);
  try {
    return await ask(worker, order);
  } finally {
    signal?.removeEventListener('abort', stopFinishing);
    idle = setTimeout(stopFinishing, IDLE_MS);
  }
}

function stopFinishing(): void {
  clearTimeout(idle);
  child?.kill();
  child = null;
}

async function ask(worker: UtilityProcess, order: FinishOrder): Promise<Uint8Array> {
  const { promise, resolve, reject } = Promise.withResolvers<FinishAnswer>();
  const stopped = (): void => {
    reject(new Error(MAIN_WORDS.print.stopped));
  };
  const timer = setTimeout(() => {
    stopFinishing();
    reject(new Error(MAIN_WORDS.print.tookTooLong));
  }, LONGEST_MS);
  worker.once('message', resolve);
  worker.once('exit', stopped);
  try {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process has no origin
    worker.postMessage(order);
    const answer = await promise;
    if ('bytes' in answer) return answer.bytes;
    throw new Error(MAIN_WORDS.print.unfinished(answer.error));
  } finally {
    clearTimeout(timer);
    worker.off('message', resolve);
    worker.off('exit', stopped);
  }
}
