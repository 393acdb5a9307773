import type { NamedEntity, NamesFound, NamesJob } from '../../shared/analysis/names-in-text.ts';
import url from './spot-names.worker.ts?worker&url';
import type { SpotNamesAnswer, SpotNamesQuestion } from './spot-names-job.ts';
import { trustedWorker } from './trusted-worker.ts';

let worker: Worker | null = null;
/** What the worker has been told. */
let told: readonly NamedEntity[] | null = null;
let last = 0;

/**
 * Finds the names in a text without holding up the window. In a long text the known ones are told before the others.
 * While it is asked about the same list of entities their names are made ready only once. Rejects when the worker
 * fails; the next question then starts another.
 */
export function findNames(
  job: NamesJob,
  entities: readonly NamedEntity[],
  onFound: (found: NamesFound) => void,
): Promise<void> {
  if (!worker) told = null;
  const asked = (worker ??= trustedWorker(url));
  const number = (last += 1);
  const over = new AbortController();
  const listening = { signal: over.signal };
  const answer = new Promise<void>((resolve, reject) => {
    const fail = (message: string): void => {
      asked.terminate();
      if (worker === asked) worker = null;
      reject(new Error(message));
    };
    asked.addEventListener(
      'message',
      ({ data }: MessageEvent<SpotNamesAnswer>) => {
        if (data.number !== number) return;
        onFound(data.found);
        if (data.isAll) resolve();
      },
      listening,
    );
    asked.addEventListener('error', ({ message }) => fail(message || 'The worker stopped'), listening);
    asked.addEventListener('messageerror', () => fail('The answer was damaged'), listening);
    const news = entities === told ? null : entities;
    told = entities;
    asked.postMessage({ number, job, entities: news } satisfies SpotNamesQuestion, []);
  });
  return answer.finally(() => over.abort());
}
