import { withSideBySide } from '../bench-parts/side-by-side.mjs';

export const id = 'L1';
export const what =
  'Opening, sorting and filtering the list of 10,000 sources with 100,000 excerpts, to painted rows';
export const peerName = 'the same on plain arrays, and three frames';
export const goal = 1.5;
export const goalText = 'at most half as long again, each of them';

const SOURCES = 10_000;
const EXCERPTS = 100_000;
const AT_A_TIME = 5000;

/**
 * Ours is the list of the program over a database, from the change to the frame that paints other rows; the peer does the
 * same to an array that is in memory and waits three frames. To open, the peer reads the sources from the same database,
 * all at once and without any list. The least of the rounds is taken on both sides, as waiting costs the same on a busy
 * machine and work does not. The worst of the operations counts.
 */
export const run = ({ rounds }) =>
  withSideBySide(async (page) => {
    const names = await page.evaluate(prepare, SOURCES);
    for (let from = 0; from < EXCERPTS; from += AT_A_TIME) await page.evaluate(addExcerpts, from, AT_A_TIME);
    const results = [];
    for (const name of names) {
      const ours = [];
      const plain = [];
      for (let round = 0; round < rounds; round += 1) {
        ours.push(await page.evaluate(takeOurs, name));
        plain.push(await page.evaluate(takePlain, name));
      }
      results.push({ name, ours: Math.min(...ours), peer: Math.min(...plain), first: ours[0] });
    }
    const worst = results.reduce((a, b) => (b.ours / b.peer > a.ours / a.peer ? b : a));
    return {
      ours: worst.ours,
      peer: worst.peer,
      unit: 'ms',
      notes: results.map(
        ({ name, ours, peer, first }) =>
          `${name}: ${ours.toFixed(0)} ms, the first time ${first.toFixed(0)} ms; plain ${peer.toFixed(0)} ms`,
      ),
    };
  });

// What follows runs in the window.

const prepare = (count) => globalThis.sideBySide.sourceList.prepare(count);
const addExcerpts = (from, count) => globalThis.sideBySide.sourceList.addExcerpts(from, count);
const takeOurs = (name) => globalThis.sideBySide.sourceList.ours(name);
const takePlain = (name) => globalThis.sideBySide.sourceList.plain(name);
