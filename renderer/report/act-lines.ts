import type { ReportAct } from '../../shared/analysis/report-model.ts';
import { CUSTODY_WORDS as WORDS } from '../../shared/words/custody.ts';

/** The moment, who did it, and where the journal says so. */
export const actLines = ({ at, by }: ReportAct): readonly string[] => [
  at.replace('T', ' ').replace(/(?::\d\d)?(?:\.\d+)?Z$/, ''),
  ...(by === null
    ? [WORDS.notInJournal]
    : [by.analyst === '' ? WORDS.unnamed : WORDS.by(by.analyst), WORDS.entry(by.seq)]),
];

/** Whether a text was read when its original was taken in: then once is enough. */
export const isSameAct = (a: ReportAct, b: ReportAct): boolean =>
  a.by?.seq === b.by?.seq && (a.by !== null || a.at === b.at);
