import { sideProcess } from '../side-process.ts';
import { MAIN_WORDS } from '../words.ts';
import type { FinishOrder, JoinOrder } from './finish-pdf.ts';

export type FinishAnswer = { readonly bytes: Uint8Array } | { readonly error: string };

/** Longest wait for one document, in ms: many times what a thousand pages took. */
const LONGEST_MS = 5 * 60_000;

const finisher = sideProcess('finish-process.js', 'finish-pdf');

/** Starts the process that finishes PDFs, so that it is ready when the pages are. */
export const prepareFinishing = finisher.prepare;

/** Finishes or joins one document in a process of its own, which is ended when the work is given up. One at a time. */
export async function finish(order: FinishOrder | JoinOrder, signal?: AbortSignal): Promise<Uint8Array> {
  signal?.throwIfAborted();
  signal?.addEventListener('abort', finisher.stop);
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    finisher.stop();
  }, LONGEST_MS);
  try {
    const answer = (await finisher.ask(order)) as FinishAnswer | null;
    if (!answer) throw new Error(isLate ? MAIN_WORDS.print.tookTooLong : MAIN_WORDS.print.stopped);
    if ('bytes' in answer) return answer.bytes;
    throw new Error(MAIN_WORDS.print.unfinished(answer.error));
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', finisher.stop);
  }
}
