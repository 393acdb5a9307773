import { interleaved } from './rounds.mjs';
import { withSideBySide } from './side-by-side.mjs';

/**
 * A row that finds 1,000 quotes again in 1 MB of text with 5 % of its words edited, beside the algorithm of Hypothesis.
 * `leastRight` is the percent of the quotes that must come to where they belong.
 */
export const reanchoringRow =
  ({ isMoved, leastRight }) =>
  ({ rounds }) =>
    withSideBySide(async (page) => {
      await page.evaluate(prepare, isMoved);
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
        isSound: right >= leastRight && wrongAndCertain === 0,
      };
    });

// What follows runs in the window.

const prepare = (isMoved) =>
  globalThis.sideBySide.reanchoring.prepare({ characters: 1024 * 1024, quotes: 1000, rate: 0.05, isMoved });
const takeOurs = () => globalThis.sideBySide.reanchoring.ours();
const takePeer = () => globalThis.sideBySide.reanchoring.peer();
