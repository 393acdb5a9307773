import type { ImportOutcome } from '../../shared/formats/import-batch.ts';
import type { ImportAnswer, ImportJob } from './import-job.ts';
import { readImport, readPastedText } from './read-import.ts';

self.addEventListener('message', ({ data }: MessageEvent<ImportJob>) => {
  void outcomesOf(data).then((outcomes) => {
    const buffers = new Set(outcomes.flatMap((outcome) => (outcome.ok ? [outcome.draft.bytes.buffer] : [])));
    say({ kind: 'done', outcomes }, [...buffers]);
  });
});

const outcomesOf = async (job: ImportJob): Promise<readonly ImportOutcome[]> =>
  job.kind === 'file'
    ? readImport(job.file, (name) => say({ kind: 'at', name }))
    : [await readPastedText(job.text)];

const say = (answer: ImportAnswer, transfer: Transferable[] = []): void =>
  self.postMessage(answer, { transfer });
