import { interleaved, median } from '../bench-parts/rounds.mjs';
import { withSideBySide } from '../bench-parts/side-by-side.mjs';

export const id = 'H3';
export const what = 'Scrolling 1 MB of text with 10,000 marks: the slowest twentieth of the frames';
export const peerName = 'the same text without any mark';
export const goal = 1.1;
export const goalText = 'at most as long';

export const run = ({ rounds }) =>
  withSideBySide(async (page) => {
    await page.evaluate(prepare);
    const middles = { ours: [], peer: [] };
    const take = (side, inPage) => async () => {
      const frames = await page.evaluate(inPage);
      middles[side].push(median(frames));
      return frames[Math.floor(frames.length * 0.95)];
    };
    const slowest = await interleaved(Math.min(rounds, 5), {
      ours: take('ours', takeOurs),
      peer: take('peer', takePeer),
    });
    const [ours, peer] = [median(middles.ours), median(middles.peer)];
    return {
      ...slowest,
      unit: 'ms a frame',
      notes: [`the median frame: ${ours.toFixed(1)} ms against ${peer.toFixed(1)} ms`],
    };
  });

// What follows runs in the window.

const prepare = () => globalThis.sideBySide.reading.prepare({ characters: 1024 * 1024, marks: 10_000 });
const takeOurs = () => globalThis.sideBySide.reading.scrollOurs();
const takePeer = () => globalThis.sideBySide.reading.scrollPlain();
