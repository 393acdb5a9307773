import { withPrinter } from '../bench-parts/printing.mjs';

export const id = 'P7';
export const what = 'Different files among 20 exports of one assessment, each by a fresh process';
export const peerName = 'the one file that it should be';
export const goal = 1.5;
export const goalText = 'the same bytes each time';

const TIMES = 20;

export const run = async () =>
  withPrinter([1], async ({ files, print }) => {
    const found = new Set();
    for (let time = 0; time < TIMES; time += 1)
      found.add((await print('finished', files)).pdfs[0].toString('base64'));
    return { ours: found.size, peer: 1, unit: 'files' };
  });
