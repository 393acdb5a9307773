import { withPrinter } from '../bench-parts/printing.mjs';
import { median } from '../bench-parts/rounds.mjs';

export const id = 'P4';
export const what = 'Setting the pages of the preview again after a change of the text, 20 pages';
export const peerName = 'one bare, untagged print of the same page, in the same process';
export const goal = 1.5;
export const goalText = 'at most half as long again';

/** In turn, in one process that has printed before, as the program has when somebody writes beside the pages. */
export const run = async () =>
  withPrinter([1], async ({ files, print }) => {
    const [bytes] = (await print('preview', files)).pdfs;
    const { ours, peer } = JSON.parse(bytes.toString());
    return { ours: median(ours), peer: median(peer), unit: 'ms' };
  });
