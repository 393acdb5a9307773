import { caseNames, knownNames, type NamesFound, unknownNames } from '../../shared/analysis/names-in-text.ts';
import type { SpotNamesAnswer, SpotNamesQuestion } from './spot-names-job.ts';

let names = caseNames([]);

self.addEventListener('message', ({ data: { number, job, entities } }: MessageEvent<SpotNamesQuestion>) => {
  const answer = (found: NamesFound, isAll: boolean): void =>
    self.postMessage({ number, found, isAll } satisfies SpotNamesAnswer, { transfer: [] });
  if (entities) names = caseNames(entities);
  const hits = knownNames(job, names);
  if (job.text.length > LONG) answer({ hits, fresh: [] }, false);
  answer({ hits, fresh: unknownNames(job, names, hits) }, true);
});

/** UTF-16 units. A shorter text has its answer at once. */
const LONG = 200_000;
