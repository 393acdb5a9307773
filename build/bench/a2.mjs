import { interleaved } from '../bench-parts/rounds.mjs';
import { withSideBySide } from '../bench-parts/side-by-side.mjs';

export const id = 'A2';
export const what =
  'Finding 1,000 quotes again in 1 MB of text with 5 % of its words edited and a block moved';
export const peerName = 'approx-string-match as Hypothesis uses it';
export const goal = 1 / 40;
export const goalText = 'at least 40 times faster, 99 % right, none wrong without a flag';

const LEAST_RIGHT = 99;

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
    const { right, lost, wrong, wrongAndCertain } = answers.at(-1);
    return {
      ...medians,
      unit: 'ms',
      notes: [
        `${right.toFixed(1)} % right, ${lost} not found, ${wrong} wrong, ${wrongAndCertain} of them not flagged`,
      ],
      isSound: right >= LEAST_RIGHT && wrongAndCertain === 0,
    };
  });

// What follows runs in the window.

const prepare = () =>
  globalThis.sideBySide.reanchoring.prepare({
    characters: 1024 * 1024,
    quotes: 1000,
    rate: 0.05,
    isMoved: true,
  });
const takeOurs = () => globalThis.sideBySide.reanchoring.ours();
const takePeer = () => globalThis.sideBySide.reanchoring.peer();
