import { printingRow } from '../bench-parts/printing-row.mjs';

export const id = 'P1';
export const what = 'Processor time of a finished PDF of 20 pages: numbered, tagged, with its evidence';
export const peerName = 'one bare, untagged print of the same page';
export const goal = 3.5;
export const goalText = 'at most 3.5 times as long, and 4 times with 240 pages';

export const run = printingRow;
