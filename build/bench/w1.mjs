import { interleaved, median } from '../bench-parts/rounds.mjs';
import { withSideBySide } from '../bench-parts/side-by-side.mjs';

export const id = 'W1';
export const what = 'From a key to the painted letter in an assessment of 1,000,000 characters';
export const peerName = 'a bare ProseMirror view of the same text';
export const goal = 1.5;
export const goalText = 'at most half as long again';

const TEXT = { characters: 1_000_000, paragraphs: 6_000 };
const KEYS = 9;

/**
 * Both are in one window, one of them in sight at a time, with the same text and the same style. Ours is the editor
 * with its bar, its menus and its outline; every second round types at the end of the text, the other in its middle.
 */
export const run = ({ rounds }) =>
  withSideBySide(async (page) => {
    const blocks = await page.evaluate(prepare, TEXT);
    let round = 0;
    const take = (side) => async () => {
      await page.evaluate(show, side, Math.floor(round++ / 2) % 2 === 0 ? 0.5 : 0.999);
      const keys = [];
      for (let key = 0; key < KEYS; key += 1) {
        await page.evaluate(start);
        await page.type('abcdefghi'[key]);
        keys.push(await page.evaluate(stopped));
      }
      return median(keys);
    };
    const medians = await interleaved(rounds, { ours: take('ours'), peer: take('peer') });
    const { characters, isSame } = await page.evaluate(check);
    return {
      ...medians,
      unit: 'ms',
      notes: [`${blocks} paragraphs, ${characters} characters, both sides with the same letters: ${isSame}`],
      isSound: isSame,
    };
  });

// What follows runs in the window.

const prepare = (text) => globalThis.sideBySide.writing.prepare(text);
const show = (side, at) => globalThis.sideBySide.writing.show(side, at);
const start = () => globalThis.sideBySide.writing.start();
const stopped = () => globalThis.sideBySide.writing.stopped();
const check = () => globalThis.sideBySide.writing.check();
