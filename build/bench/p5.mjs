import { withPrinter } from '../bench-parts/printing.mjs';

export const id = 'P5';
export const what = 'Size of a finished PDF of 20 pages, tagged and with its evidence in it';
export const peerName = 'one bare, untagged print of the same page';
export const goal = 1.4;
export const goalText = 'at most 1.4 times the size';

export const run = async () =>
  withPrinter([1], async ({ files, print }) => ({
    ours: (await print('finished', files)).pdfs[0].length / 1024,
    peer: (await print('bare', files)).pdfs[0].length / 1024,
    unit: 'KB',
  }));
