import { reanchoringRow } from '../bench-parts/reanchoring-row.mjs';

export const id = 'A1';
export const what = 'Finding 1,000 quotes again in 1 MB of text with 5 % of its words edited';
export const peerName = 'approx-string-match as Hypothesis uses it';
export const goal = 1 / 200;
export const goalText = 'at least 200 times faster, 99.5 % right, none wrong without a flag';

export const run = reanchoringRow({ isMoved: false, leastRight: 99.5 });
