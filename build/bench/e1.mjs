import { interleaved } from '../bench-parts/rounds.mjs';
import { withSideBySide } from '../bench-parts/side-by-side.mjs';

export const id = 'E1';
export const what = 'Finding 10,000 names in a text of 1,000,000 words';
export const peerName = 'the ahocorasick package with whole words only';
export const goal = 1 / 5;
export const goalText = 'at least 5 times faster, the same places';

const LEAST_AGREED = 99.9;

export const run = ({ rounds }) =>
  withSideBySide(async (page) => {
    await page.evaluate(prepare);
    const answers = { ours: null, peer: null };
    const take = (side, inPage) => async () => {
      answers[side] = await page.evaluate(inPage);
      return answers[side].ms;
    };
    const medians = await interleaved(Math.min(rounds, 5), {
      ours: take('ours', takeOurs),
      peer: take('peer', takePeer),
    });
    const agreed = (100 * answers.peer.agreed) / answers.peer.hits;
    return {
      ...medians,
      unit: 'ms',
      notes: [
        `${answers.ours.hits} places; ${agreed.toFixed(2)} % of the peer's ${answers.peer.hits} are among them`,
      ],
      isSound: agreed >= LEAST_AGREED,
    };
  });

// What follows runs in the window.

const prepare = () => globalThis.sideBySide.names.prepare({ words: 1_000_000, count: 10_000 });
const takeOurs = () => globalThis.sideBySide.names.ours();
const takePeer = () => globalThis.sideBySide.names.peer();
