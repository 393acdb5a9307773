import { KINDS, searchFigures } from '../bench-parts/search-run.mjs';

export const id = 'S1';
export const what = 'The best 20 of 100,000 excerpts with snippets, worst of the medians';
export const peerName = 'reading every text';
export const goal = 1 / 30;
export const goalText =
  'at least 30 times faster, at most twice as long as native FTS5, and faster than MiniSearch where it is slow';

/** Each kind of query by its median and its 95th percentile: against the same engine outside, and against peers. */
export async function run() {
  const { times, excerpts, native } = await searchFigures();
  const { ours, naive, mini } = times;
  const worst = KINDS.reduce((a, b) => (ours[b].p50 / naive[b].p50 > ours[a].p50 / naive[a].p50 ? b : a));
  const isWithinNative =
    !times.native ||
    KINDS.every((kind) => ['p50', 'p95'].every((part) => ours[kind][part] <= 2 * times.native[kind][part]));
  const beatsMini = ['and', 'phrase', 'prefix'].every((kind) => ours[kind].p95 < mini[kind].p95);
  const line = (side, name) =>
    `${name}: ${KINDS.filter((kind) => times[side][kind])
      .map((kind) => `${kind} ${figure(times[side][kind].p50)} / ${figure(times[side][kind].p95)}`)
      .join(', ')} ms`;
  return {
    ours: ours[worst].p50,
    peer: naive[worst].p50,
    unit: 'ms',
    notes: [
      `${excerpts} excerpts; median / 95th percentile of the queries`,
      line('ours', 'ours'),
      times.native ? line('native', `SQLite ${native} outside`) : 'SQLite outside: not here, left out',
      line('mini', 'MiniSearch'),
      line('flex', 'FlexSearch, unranked'),
      line('naive', 'reading every text'),
    ],
    isSound: isWithinNative && beatsMini,
  };
}

const figure = (value) => (value < 10 ? value.toFixed(2) : value.toFixed(0));
