import { findSharedText } from '../../shared/analysis/text-reuse.ts';
import type { TextReuseAnswer, TextReuseJob } from './text-reuse-job.ts';

self.addEventListener('message', ({ data: job }: MessageEvent<TextReuseJob>) => {
  const shared = findSharedText(job.sources, (done, total) => answer({ kind: 'progress', done, total }));
  answer({ kind: 'found', shared });
});

const answer = (message: TextReuseAnswer): void => self.postMessage(message, { transfer: [] });
