import { nearPairs, type Print, printOf } from '../../shared/analysis/near-text.ts';
import type { NearText, NearTextAnswer, NearTextJob } from './near-text-job.ts';

self.addEventListener('message', ({ data: job }: MessageEvent<NearTextJob>) => {
  const made: Print[] = [];
  const read = (given: NearText): Print => {
    if ('hashes' in given) return given;
    const print = { id: given.id, hashes: printOf(given.text, given.leftOut) };
    made.push(print);
    return print;
  };
  const known = job.known.map(read);
  const incoming = job.incoming.map(read);
  answer({ pairs: nearPairs(incoming, known), made });
});

const answer = (message: NearTextAnswer): void => self.postMessage(message, { transfer: [] });
