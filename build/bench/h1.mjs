import { interleaved, median } from '../bench-parts/rounds.mjs';
import { withSideBySide } from '../bench-parts/side-by-side.mjs';

export const id = 'H1';
export const what = 'Opening 1 MB of text with 10,000 marks, until it is painted';
export const peerName = '@recogito/text-annotator with CSS highlights';
export const goal = 1 / 40;
export const goalText = 'at least 40 times faster, and 10 times faster than the plain text alone';

const LEAST_OVER_PLAIN = 10;

export const run = ({ rounds }) =>
  withSideBySide(async (page) => {
    await page.evaluate(prepare);
    const plain = [];
    const whole = [];
    const medians = await interleaved(rounds, {
      ours: async () => {
        const opened = await page.evaluate(takeOurs);
        whole.push(opened.whole);
        return opened.ms;
      },
      peer: async () => {
        plain.push((await page.evaluate(takePlain)).ms);
        return (await page.evaluate(takePeer)).ms;
      },
    });
    const overPlain = median(plain) / medians.ours;
    return {
      ...medians,
      unit: 'ms',
      notes: [
        `${overPlain.toFixed(1)} times faster than the whole text without any mark`,
        `every word of ours is in the page after ${median(whole).toFixed(0)} ms`,
      ],
      isSound: overPlain >= LEAST_OVER_PLAIN,
    };
  });

// What follows runs in the window.

const prepare = () => globalThis.sideBySide.reading.prepare({ characters: 1024 * 1024, marks: 10_000 });
const takeOurs = () => globalThis.sideBySide.reading.openOurs();
const takePeer = () => globalThis.sideBySide.reading.openAnnotator();
const takePlain = () => globalThis.sideBySide.reading.openPlain();
