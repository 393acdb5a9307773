import { besideRuns } from '../../shared/analysis/beside-runs.ts';
import { reanchor } from '../../shared/analysis/reanchor.ts';
import { textChanges } from '../../shared/analysis/word-changes.ts';
import type { ReanchorAnswers, ReanchorJob } from './reanchor-job.ts';

/** Changed places that are handed over to be read. */
const MOST_CHANGES = 200;

self.addEventListener('message', ({ data: job }: MessageEvent<ReanchorJob>) => {
  if (job.kind === 'shared') answer<'shared'>(besideRuns(job.a, job.b));
  else {
    answer<'replace'>({
      anchored: job.earlier.map(({ text, spans }) => reanchor(text, job.newText, spans)),
      changes: textChanges(job.earlier[0]?.text ?? '', job.newText, MOST_CHANGES),
    });
  }
});

const answer = <K extends keyof ReanchorAnswers>(found: ReanchorAnswers[K]): void =>
  self.postMessage(found, { transfer: [] });
