import { searchFigures } from '../bench-parts/search-run.mjs';

export const id = 'S3';
export const what = 'Opening the search index of 100,000 excerpts, to the first answer';
export const peerName = 'reading the packed index of MiniSearch';
export const goal = 1 / 10;
export const goalText = 'at least 10 times faster';

export async function run() {
  const { cold } = await searchFigures();
  return { ours: cold.ours, peer: cold.mini, unit: 'ms' };
}
