import { checkAssessment } from '../../shared/analysis/check-assessment.ts';
import { LineChecker } from '../../shared/analysis/check-line.ts';
import type { ExcerptText } from '../../shared/model/source.ts';
import { type CheckAnswer, type CheckQuestion, textsNeeded } from './check-job.ts';

/** Lines that have not changed since the last question are not read again. */
const checker = new LineChecker();
const texts = new Map<string, ExcerptText>();

self.addEventListener('message', ({ data: { number, job, texts: news } }: MessageEvent<CheckQuestion>) => {
  const needed = textsNeeded(job);
  for (const id of texts.keys()) if (!needed.has(id)) texts.delete(id);
  for (const text of news) texts.set(text.id, text);
  const findings = checkAssessment(
    {
      ...job,
      material: { ...job.material, texts: [...texts.values()] },
      readFor: new Set(job.readFor),
    },
    checker,
  );
  self.postMessage({ number, findings } satisfies CheckAnswer, { transfer: [] });
});
