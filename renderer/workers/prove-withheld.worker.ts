import { proveWithheld } from './prove-withheld.ts';
import type { ProofJob } from './prove-withheld-job.ts';

self.addEventListener('message', ({ data }: MessageEvent<ProofJob>) => {
  void proveWithheld(data).then((answer) => self.postMessage(answer, { transfer: [] }));
});
