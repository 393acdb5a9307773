import type { ImportOutcome } from '../../shared/formats/import-batch.ts';
import type { ForeignFile } from '../../shared/formats/import-format.ts';
import { REFUSAL_WORDS } from '../../shared/words/refusals.ts';
import url from './import.worker.ts?worker&url';
import type { ImportAnswer, ImportJob } from './import-job.ts';
import { PASTED_NAME, tooLarge } from './import-limit.ts';
import { trustedWorker } from './trusted-worker.ts';

/**
 * Reads files one after another in the worker; one file may hold several sources. A file that cannot be read becomes
 * a refusal and never sinks the others. Rejects only when the analyst stops the reading, with the signal's reason.
 */
export async function readFiles(
  files: readonly ForeignFile[],
  onProgress?: (done: number, total: number, name: string) => void,
  signal?: AbortSignal,
): Promise<readonly ImportOutcome[]> {
  const outcomes: ImportOutcome[] = [];
  for (const [done, file] of files.entries()) {
    signal?.throwIfAborted();
    onProgress?.(done, files.length, file.name);
    outcomes.push(...(await readFile(file, (name) => onProgress?.(done, files.length, name), signal)));
  }
  onProgress?.(files.length, files.length, '');
  return outcomes;
}

/** Reads one file, and what lies in it. Rejects only when stopped, with the signal's reason. */
export async function readFile(
  file: ForeignFile,
  onFile?: (name: string) => void,
  signal?: AbortSignal,
): Promise<readonly ImportOutcome[]> {
  const { name, bytes } = file;
  const message = tooLarge(name, bytes.byteLength, 'document');
  if (message) return [{ ok: false, name, code: 'too-large', message }];
  return ask(name, { kind: 'file', file: { ...file, bytes: bytes.slice() } }, onFile, signal);
}

/** Makes a draft of pasted words. */
export async function readPasted(text: string): Promise<ImportOutcome> {
  const [outcome] = await ask(PASTED_NAME, { kind: 'pasted', text });
  return outcome ?? nothing(PASTED_NAME);
}

const nothing = (name: string): ImportOutcome => refused(name, 'nothing came of it');

const refused = (name: string, reason: string): ImportOutcome => ({
  ok: false,
  name,
  code: 'failed',
  message: REFUSAL_WORDS.failed(name, reason),
});

/** A file that takes longer holds the others up and is given up; each file within a file has as long. */
const MOST_MILLISECONDS = 20_000;

let worker: Worker | null = null;
let before: Promise<unknown> = Promise.resolve();

/** Puts a job to the worker when those before it are done, so that each can be stopped on its own. */
function ask(
  name: string,
  job: ImportJob,
  onFile?: (name: string) => void,
  signal?: AbortSignal,
): Promise<readonly ImportOutcome[]> {
  const answer = before.then(() => exchange(name, job, onFile, signal));
  before = answer.catch(() => undefined);
  return answer;
}

/** One question and its answer. Whatever goes wrong in the worker ends it; the next question starts another. */
async function exchange(
  name: string,
  job: ImportJob,
  onFile: ((name: string) => void) | undefined,
  signal: AbortSignal | undefined,
): Promise<readonly ImportOutcome[]> {
  signal?.throwIfAborted();
  const over = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    const running = (worker ??= trustedWorker(url));
    const outcomes = await new Promise<readonly ImportOutcome[]>((resolve) => {
      const listening = { signal: over.signal };
      const stop = (outcome: ImportOutcome): void => {
        running.terminate();
        worker = null;
        resolve([outcome]);
      };
      const wait = (at: string): void => {
        clearTimeout(timer);
        const message = REFUSAL_WORDS.tooLong(at, MOST_MILLISECONDS / 1000);
        timer = setTimeout(() => stop({ ok: false, name, code: 'failed', message }), MOST_MILLISECONDS);
      };
      wait(name);
      running.addEventListener(
        'message',
        ({ data }: MessageEvent<ImportAnswer>) => {
          if (data.kind === 'done') return resolve(data.outcomes);
          wait(data.name);
          onFile?.(data.name);
        },
        listening,
      );
      running.addEventListener(
        'error',
        ({ message }) => stop(refused(name, message || 'the reader stopped')),
        listening,
      );
      running.addEventListener(
        'messageerror',
        () => stop(refused(name, 'the answer was damaged')),
        listening,
      );
      signal?.addEventListener('abort', () => stop(refused(name, 'it was stopped')), listening);
      running.postMessage(job, job.kind === 'file' ? [job.file.bytes.buffer] : []);
    });
    signal?.throwIfAborted();
    return outcomes;
  } catch (error) {
    if (signal?.aborted) throw error;
    return [refused(name, error instanceof Error ? error.message : String(error))];
  } finally {
    clearTimeout(timer);
    over.abort();
  }
}
