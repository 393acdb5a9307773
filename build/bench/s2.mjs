import { searchFigures } from '../bench-parts/search-run.mjs';

export const id = 'S2';
export const what = 'Making the search index of 100,000 excerpts, from the case database';
export const peerName = 'MiniSearch, from memory';
export const goal = 1 / 4;
export const goalText = 'at least 4 times faster, and an edited excerpt found within 15 ms of being saved';

const MOST_MS = 15;

export async function run() {
  const { build, edit } = await searchFigures();
  const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;
  return {
    ours: build.ours / 1000,
    peer: build.mini / 1000,
    unit: 's',
    notes: [
      `FlexSearch ${seconds(build.flex)}; SQLite outside ${build.native === null ? 'not here, left out' : seconds(build.native)}`,
      `from a saved edit to the answer that holds it: ${edit.toFixed(1)} ms`,
    ],
    isSound: edit <= MOST_MS,
  };
}
