import { reanchoringRow } from '../bench-parts/reanchoring-row.mjs';

export const id = 'A2';
export const what =
  'Finding 1,000 quotes again in 1 MB of text with 5 % of its words edited and a block moved';
export const peerName = 'approx-string-match as Hypothesis uses it';
export const goal = 1 / 40;
export const goalText = 'at least 40 times faster, 99 % right, none wrong without a flag';

export const run = reanchoringRow({ isMoved: true, leastRight: 99 });
