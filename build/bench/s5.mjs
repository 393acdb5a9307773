import { searchFigures } from '../bench-parts/search-run.mjs';

export const id = 'S5';
export const what = 'Memory of the search for each 100 MB of text, after every query';
export const peerName = 'what it may take';
export const goal = 1;
export const goalText = 'at most 120 MB';

const MOST_MEGABYTES = 120;

export async function run() {
  const { memory, megabytes, indexBytes, miniBytes } = await searchFigures();
  const notes = [
    `on disk ${(indexBytes / 1e6).toFixed(0)} MB for ${megabytes.toFixed(0)} MB of text, which it holds for the snippets; ` +
      `MiniSearch packs its index in ${(miniBytes / 1e6).toFixed(0)} MB and keeps all of it in memory`,
  ];
  if (memory === null) return { ours: Number.NaN, peer: MOST_MEGABYTES, unit: 'MB', notes, isSound: false };
  return { ours: memory, peer: (MOST_MEGABYTES * Math.max(100, megabytes)) / 100, unit: 'MB', notes };
}
