import { interleaved } from '../bench-parts/rounds.mjs';
import { withSideBySide } from '../bench-parts/side-by-side.mjs';

export const id = 'D1';
export const what = 'Finding which of 10,000 excerpts of 150 words share text';
export const peerName = 'the minhash package (2,000, multiplied)';
export const goal = 1 / 20;
export const goalText = 'at least 20 times faster, 98 % of copies and of quotations found';

const LEAST_FOUND = 98;

export const run = ({ rounds }) =>
  withSideBySide(async (page) => {
    await page.evaluate(prepare);
    const answers = [];
    const medians = await interleaved(Math.min(rounds, 5), {
      ours: async () => {
        answers.push(await page.evaluate(takeOurs));
        return answers.at(-1).ms;
      },
      peer: () => page.evaluate(takePeer),
    });
    const { copies, quotations, msToWords } = answers.at(-1);
    return {
      ...medians,
      unit: 'ms',
      notes: [
        `${copies.toFixed(1)} % of the copies and ${quotations.toFixed(1)} % of the quotations found; ` +
          `with every shared run of words, as the program shows them: ${msToWords.toFixed(0)} ms`,
      ],
      isSound: copies >= LEAST_FOUND && quotations >= LEAST_FOUND,
    };
  });

// What follows runs in the window.

const prepare = () => globalThis.sideBySide.reuse.prepare({ texts: 10_000 });
const takeOurs = () => globalThis.sideBySide.reuse.ours();
const takePeer = () => globalThis.sideBySide.reuse.peer();
