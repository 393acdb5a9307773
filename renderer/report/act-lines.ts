import type { ReportAct } from '../../shared/analysis/report-model.ts';
import { CUSTODY_WORDS as WORDS } from '../../shared/words/custody.ts';

/** The moment, who did it, and where the journal says so. */
export const actLines = ({ at, by }: ReportAct): readonly string[] => [
  at.replace('T', ' ').replace(/(?::\d\d)?(?:\.\d+)?Z$/, ''),
  ...(by === null
    ? [WORDS.notInJournal]
    : [by.analyst === '' ? WORDS.unnamed : WORDS.by(by.analyst), WORDS.entry(by.seq)]),
];
