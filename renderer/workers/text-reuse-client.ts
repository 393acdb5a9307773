import type { ReuseSource } from '../../shared/analysis/reuse-text.ts';
import type { SharedText } from '../../shared/analysis/text-reuse.ts';
import { askOnce } from './ask-once.ts';
import url from './text-reuse.worker.ts?worker&url';
import type { TextReuseAnswer, TextReuseJob } from './text-reuse-job.ts';

/** Which sources share words or name each other. Rejects with the signal's reason when it is aborted. */
export const sharedTextOf = (
  sources: readonly ReuseSource[],
  { report, signal }: { report?: (done: number, total: number) => void; signal?: AbortSignal } = {},
): Promise<readonly SharedText[]> =>
  askOnce<readonly SharedText[], TextReuseAnswer>(
    url,
    { sources } satisfies TextReuseJob,
    signal,
    (message) => {
      if (message.kind === 'found') return { answer: message.shared };
      report?.(message.done, message.total);
      return null;
    },
  );
