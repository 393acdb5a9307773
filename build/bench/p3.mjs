import { PDFDocument } from 'pdf-lib';
import { pageSetters } from '../bench-parts/page-setters.mjs';
import { withPrinter } from '../bench-parts/printing.mjs';

export const id = 'P3';
export const what = 'Processor time of a finished PDF of about 240 pages';
export const peerName = 'the quicker of WeasyPrint and Paged.js on the same page';
export const goal = 1 / 5;
export const goalText = 'at least 5 times less';

/** Chapters of the long report. */
const LONG = 17;
/** As many times as long as ours a peer is waited for. */
const PATIENCE = 8;

/** One run each: they take minutes, and processor time hardly differs between runs. */
export const run = async () =>
  withPrinter([LONG], async ({ files: [order], folder, print }) => {
    const ours = await print('finished', [order]);
    const notes = [`${await pages(ours)} pages, at most ${ours.megabytes.toFixed(0)} MB`];
    const taken = [];
    for (const { name, how, print: printThere } of pageSetters({ print, folder })) {
      if (printThere === null) {
        notes.push(`${name} is not there, and nothing is said of it; it comes from ${how}`);
        continue;
      }
      const { seconds, megabytes, isDone, pdfs } = await printThere(order, ours.seconds * PATIENCE);
      taken.push(seconds);
      notes.push(
        isDone
          ? `${name}: ${seconds.toFixed(0)} s for ${await pages({ pdfs })} pages, at most ${megabytes.toFixed(0)} MB`
          : `${name}: not done after ${seconds.toFixed(0)} s, and ended; at most ${megabytes.toFixed(0)} MB`,
      );
    }
    const peer = taken.length > 0 ? Math.min(...taken) : Number.NaN;
    return { ours: ours.seconds, peer, unit: 's', notes, isSound: taken.length > 0 };
  });

const pages = async ({ pdfs: [bytes] }) =>
  (await PDFDocument.load(bytes, { updateMetadata: false })).getPageCount();
