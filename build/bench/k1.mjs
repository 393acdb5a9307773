import { interleaved, median } from '../bench-parts/rounds.mjs';
import { withSideBySide } from '../bench-parts/side-by-side.mjs';

export const id = 'K1';
export const what = 'Checking an assessment of 10,000 words by every rule';
export const peerName = 'a naive check of 60 words, an expression each, sentence by sentence';
export const goal = 6;
export const goalText = 'less than 6 times as long';

/** The words are invented, with phrases among them that the rules look for. */
export const run = ({ rounds }) =>
  withSideBySide(async (page) => {
    const words = await page.evaluate(prepare);
    let findings = 0;
    const medians = await interleaved(rounds, {
      ours: async () => {
        const answer = await page.evaluate(takeWhole);
        ({ findings } = answer);
        return answer.ms;
      },
      peer: async () => (await page.evaluate(takeNaive)).ms,
    });
    const again = [];
    for (let round = 0; round < rounds; round += 1) again.push((await page.evaluate(takeChanged)).ms);
    const sentences = await page.evaluate(countSentences);
    return {
      ...medians,
      unit: 'ms',
      notes: [
        `${words} words in ${sentences} sentences, ${findings} findings`,
        `again, when one paragraph has changed: ${median(again).toFixed(1)} ms`,
      ],
    };
  });

// What follows runs in the window.

const prepare = () => globalThis.sideBySide.checking.prepare({ words: 10_000 });
const takeWhole = () => globalThis.sideBySide.checking.whole();
const takeChanged = () => globalThis.sideBySide.checking.changed();
const takeNaive = () => globalThis.sideBySide.checking.naive();
const countSentences = () => globalThis.sideBySide.checking.sentences();
