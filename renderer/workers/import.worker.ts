import type { ImportOutcome } from '../../shared/formats/import-batch.ts';
import type { ImportJob } from './import-job.ts';
import { readChosen, readImport, readPastedText } from './read-import.ts';

self.addEventListener('message', ({ data }: MessageEvent<ImportJob>) => {
  void answer(data).then((outcome) => {
    self.postMessage(outcome, { transfer: outcome.ok ? [outcome.draft.bytes.buffer] : [] });
  });
});

function answer(job: ImportJob): Promise<ImportOutcome> {
  switch (job.kind) {
    case 'file':
      return readImport(job.name, job.bytes);
    case 'chosen':
      return readChosen(job.name, job.bytes, job.encoding);
    case 'pasted':
      return readPastedText(job.text);
  }
}
