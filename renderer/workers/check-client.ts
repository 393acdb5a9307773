import type { CheckFinding } from '../../shared/analysis/check-finding.ts';
import type { ExcerptText } from '../../shared/model/source.ts';
import url from './check.worker.ts?worker&url';
import { type CheckAnswer, type CheckJob, type CheckQuestion, textsNeeded } from './check-job.ts';
import { trustedWorker } from './trusted-worker.ts';

let worker: Worker | null = null;
/** The texts that the worker keeps. */
let told: ReadonlySet<string> = new Set();
let last = 0;

/**
 * Checks an assessment without holding up the window. Null where something newer was asked meanwhile: the answer would be
 * about words that are no longer there. Rejects when the worker fails; the next question then starts another.
 */
export async function findingsIn(
  job: CheckJob,
  readTexts: (ids: readonly string[]) => Promise<readonly ExcerptText[]>,
): Promise<readonly CheckFinding[] | null> {
  const number = (last += 1);
  const needed = textsNeeded(job);
  if (!worker) told = new Set();
  const texts = await readTexts([...needed].filter((id) => !told.has(id)));
  if (number !== last) return null;
  const asked = (worker ??= trustedWorker(url));
  told = new Set([...[...told].filter((id) => needed.has(id)), ...texts.map(({ id }) => id)]);
  const over = new AbortController();
  const listening = { signal: over.signal };
  const answer = new Promise<readonly CheckFinding[] | null>((resolve, reject) => {
    const fail = (message: string): void => {
      asked.terminate();
      if (worker === asked) worker = null;
      reject(new Error(message));
    };
    asked.addEventListener(
      'message',
      ({ data }: MessageEvent<CheckAnswer>) => {
        if (data.number === number) resolve(number === last ? data.findings : null);
      },
      listening,
    );
    asked.addEventListener('error', ({ message }) => fail(message || 'The worker stopped'), listening);
    asked.addEventListener('messageerror', () => fail('The answer was damaged'), listening);
    asked.postMessage({ number, job, texts } satisfies CheckQuestion, []);
  });
  return answer.finally(() => over.abort());
}
