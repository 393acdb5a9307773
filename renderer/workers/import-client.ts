import type { ImportDraft, ImportOutcome } from '../../shared/formats/import-batch.ts';
import type { FileBytes } from '../../shared/ipc.ts';
import { REFUSAL_WORDS } from '../../shared/words/refusals.ts';
import url from './import.worker.ts?worker&url';
import type { ImportJob } from './import-job.ts';
import { PASTED_NAME, tooLarge } from './import-limit.ts';
import { trustedWorker } from './trusted-worker.ts';

/**
 * Reads files one after another in the worker. A file that cannot be read becomes a refusal and never sinks
 * the others. Rejects only when the analyst stops the reading, with the signal's reason.
 */
export async function readFiles(
  files: readonly FileBytes[],
  onProgress?: (done: number, total: number, name: string) => void,
  signal?: AbortSignal,
): Promise<readonly ImportOutcome[]> {
  const outcomes: ImportOutcome[] = [];
  for (const { name, bytes } of files) {
    signal?.throwIfAborted();
    onProgress?.(outcomes.length, files.length, name);
    const message = tooLarge(name, bytes.byteLength);
    if (message) outcomes.push({ ok: false, name, code: 'too-large', message });
    else outcomes.push(await ask({ kind: 'file', name, bytes: bytes.slice() }, signal));
  }
  onProgress?.(files.length, files.length, '');
  return outcomes;
}

/** Reads a draft's bytes again in another encoding. After a refusal the draft at hand is as good as it was. */
export const redecode = (draft: ImportDraft, name: string, encoding: string): Promise<ImportOutcome> =>
  ask({ kind: 'chosen', name, bytes: draft.bytes.slice(), encoding });

/** Makes a draft of pasted words. */
export const readPasted = (text: string): Promise<ImportOutcome> =>
  ask({ kind: 'pasted', name: PASTED_NAME, text });

/** A file that takes longer holds the others up and is given up. */
const MOST_MILLISECONDS = 20_000;

let worker: Worker | null = null;
let before: Promise<unknown> = Promise.resolve();

/** Puts a job to the worker when those before it are done, so that each can be stopped on its own. */
function ask(job: ImportJob, signal?: AbortSignal): Promise<ImportOutcome> {
  const answer = before.then(() => exchange(job, signal));
  before = answer.catch(() => undefined);
  return answer;
}

/** One question and its answer. Whatever goes wrong in the worker ends it; the next question starts another. */
async function exchange(job: ImportJob, signal: AbortSignal | undefined): Promise<ImportOutcome> {
  signal?.throwIfAborted();
  const { name } = job;
  const refused = (message: string): ImportOutcome => ({ ok: false, name, code: 'failed', message });
  const over = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    const running = (worker ??= trustedWorker(url));
    const outcome = await new Promise<ImportOutcome>((resolve) => {
      const stop = (settle: () => void): void => {
        running.terminate();
        worker = null;
        settle();
      };
      const listening = { signal: over.signal };
      const fail = (reason: string): void => stop(() => resolve(refused(REFUSAL_WORDS.failed(name, reason))));
      const tooLong = REFUSAL_WORDS.tooLong(name, MOST_MILLISECONDS / 1000);
      timer = setTimeout(() => stop(() => resolve(refused(tooLong))), MOST_MILLISECONDS);
      running.addEventListener(
        'message',
        ({ data }: MessageEvent<ImportOutcome>) => resolve(data),
        listening,
      );
      running.addEventListener('error', ({ message }) => fail(message || 'the reader stopped'), listening);
      running.addEventListener('messageerror', () => fail('the answer was damaged'), listening);
      signal?.addEventListener('abort', () => fail('it was stopped'), listening);
      running.postMessage(job, job.kind === 'pasted' ? [] : [job.bytes.buffer]);
    });
    signal?.throwIfAborted();
    return outcome;
  } catch (error) {
    if (signal?.aborted) throw error;
    return refused(REFUSAL_WORDS.failed(name, error instanceof Error ? error.message : String(error)));
  } finally {
    clearTimeout(timer);
    over.abort();
  }
}
