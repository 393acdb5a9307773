import type { ReportAccepted } from '../../../shared/analysis/report-model.ts';
import { formatPartialDate } from '../../../shared/lib/partial-date.ts';
import { CHECKING_WORDS } from '../../../shared/words/checking.ts';
import { REPORT_WORDS } from '../../../shared/words/report.ts';
import type { FlowBlock, FlowRow } from './flow-model.ts';
import { partHeading, register } from './flow-part.ts';
import { quiet, words } from './flow-runs.ts';

const WORDS = CHECKING_WORDS.annex;

/** What the checker finds, and why the authors let it stand. */
export const flowAccepted = (accepted: readonly ReportAccepted[], number: string): readonly FlowBlock[] => [
  partHeading('annex-accepted', WORDS.title, number),
  register(WORDS.caption, '', COLUMNS, accepted.map(acceptedRow)),
];

const COLUMNS = [
  { title: WORDS.rule, width: 26 },
  { title: WORDS.words, width: 44 },
  { title: WORDS.reason, width: 30 },
];

const acceptedRow = ({ name, standard, sentence, why, reason, by, day }: ReportAccepted): FlowRow => ({
  cells: [
    [[words(name)], [quiet(standard)]],
    [[words(sentence || REPORT_WORDS.empty)], [quiet(why)]],
    [[words(reason)], [quiet(WORDS.given(by, formatPartialDate(day)))]],
  ],
});
