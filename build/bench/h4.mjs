import { interleaved } from '../bench-parts/rounds.mjs';
import { withSideBySide } from '../bench-parts/side-by-side.mjs';

export const id = 'H4';
export const what = 'Saying which of 10,000 marks lie under a point';
export const peerName = 'marks as elements, asked by document.elementFromPoint';
export const goal = 1.5;
export const goalText = 'at most half as long again: both ask the engine what is drawn there';

export const run = ({ rounds }) =>
  withSideBySide(async (page) => {
    await page.evaluate(prepare);
    const found = { ours: 0, peer: 0 };
    let book = 0;
    const take = (side, inPage) => async () => {
      const answer = await page.evaluate(inPage);
      found[side] = answer.found;
      book = answer.book ?? book;
      return answer.ms;
    };
    const medians = await interleaved(rounds, {
      ours: take('ours', takeOurs),
      peer: take('peer', takePeer),
    });
    return {
      ...medians,
      unit: 'ms',
      notes: [
        `${found.ours} marks found under 400 points, by the peer ${found.peer}; without the engine ours takes ${(1000 * book).toFixed(1)} microseconds`,
      ],
      isSound: found.ours > 0,
    };
  });

// What follows runs in the window.

const prepare = () => globalThis.sideBySide.reading.prepare({ characters: 1024 * 1024, marks: 10_000 });
const takeOurs = () => globalThis.sideBySide.reading.hitOurs();
const takePeer = () => globalThis.sideBySide.reading.hitSpans();
