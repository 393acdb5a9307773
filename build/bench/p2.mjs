import { PDFDocument } from 'pdf-lib';
import { withPrinter } from '../bench-parts/printing.mjs';

export const id = 'P2';
export const what = 'Processor time of a finished PDF of about 1,000 pages';
export const peerName = 'four finished ones of a quarter of its chapters';
export const goal = 1.3;
export const goalText = 'at most 1.3 times as long, with 1.3 times the memory of one of the four';

/** About 255 pages. */
const QUARTER = 16;
const MOST_MEMORY = 1.3;

/** One run each: they take minutes, and processor time hardly differs between runs. */
export const run = async () =>
  withPrinter([QUARTER * 4, QUARTER], async ({ files: [long, short], print }) => {
    const whole = await print('finished', [long]);
    const part = await print('finished', [short]);
    const memory = whole.megabytes / part.megabytes;
    const [wholePages, partPages] = [await pages(whole), await pages(part)];
    return {
      ours: whole.seconds,
      peer: part.seconds * 4,
      unit: 's',
      notes: [
        `${wholePages} pages against four times ${partPages}; at most ${whole.megabytes.toFixed(0)} MB against ` +
          `${part.megabytes.toFixed(0)} MB, ${memory.toFixed(2)} times as much`,
      ],
      isSound: memory <= MOST_MEMORY && wholePages >= partPages * 3.5,
    };
  });

const pages = async ({ pdfs: [bytes] }) =>
  (await PDFDocument.load(bytes, { updateMetadata: false })).getPageCount();
