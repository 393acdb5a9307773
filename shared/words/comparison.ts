import { counted } from '../lib/counted.ts';

/** Words about holding the database of a case against its journal. */
export const COMPARISON_WORDS = {
  task: 'Comparing the case with its journal',
  same: (seq: number): string =>
    `Every record of the case is as its journal says, up to step ${seq}. Nothing needs to be done.`,
  records: (count: number): string =>
    `${counted(count, 'record', 'records')} of this case ${count === 1 ? 'is' : 'are'} not as the journal says. The journal and the snapshots, which are made from it, are not touched by that, and nothing was changed. Compare once more to see which they are and to choose what to do.`,
  entry: (seq: number): string =>
    `Step ${seq} stands otherwise in the journal file than in the database. Nothing was changed. Save the case as a case file, then check the chain.`,
  closed: 'The case was closed before the comparison was done. Nothing was changed.',
  row: {
    label: 'Database',
    none: 'Not compared with the journal yet',
    same: (day: string, time: string): string => `As the journal says (${day}, ${time})`,
    records: (count: number, day: string, time: string): string =>
      `${counted(count, 'record is', 'records are')} not as the journal says (${day}, ${time})`,
    entry: (seq: number, day: string, time: string): string =>
      `Step ${seq} is not as in the journal file (${day}, ${time})`,
  },
  act: 'Compare again',
} as const;
