import { pagesIn, withPrinter } from './printing.mjs';
import { median } from './rounds.mjs';

/** About 240 pages. */
const LONG = 17;
const MOST_FOR_LONG = 4;

/** Short reports in turn, then one long one; the sizes are told beside. */
export const printingRow = async ({ rounds }) =>
  withPrinter([1, LONG], async ({ files: [short, long], print }) => {
    const taken = { ours: [], peer: [] };
    for (let round = 0; round < Math.min(5, rounds); round += 1) {
      taken.ours.push((await print('finished', [short])).seconds);
      taken.peer.push((await print('bare', [short])).seconds);
    }
    const finished = await print('finished', [long]);
    const bare = await print('bare', [long]);
    const ratio = finished.seconds / bare.seconds;
    return {
      ours: median(taken.ours),
      peer: median(taken.peer),
      unit: 's',
      notes: [
        `with ${pagesIn(bare.pdfs[0])} pages ${finished.seconds.toFixed(0)} s against ${bare.seconds.toFixed(0)} s, ` +
          `${ratio.toFixed(2)} times as long; at most ${finished.megabytes.toFixed(0)} MB against ${bare.megabytes.toFixed(0)} MB; ` +
          `${(finished.pdfs[0].length / bare.pdfs[0].length).toFixed(2)} times the size`,
      ],
      isSound: ratio <= MOST_FOR_LONG,
    };
  });
