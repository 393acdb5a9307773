import type { ReportDocument } from '../../../shared/analysis/report-model.ts';
import { formatPartialDate } from '../../../shared/lib/partial-date.ts';
import { REPORT_WORDS } from '../../../shared/words/report.ts';
import { handlingOf } from '../handling-words.ts';
import { likelihoodRuns } from './flow-body.ts';
import type { FlowFront } from './flow-model.ts';
import { runsOf, words } from './flow-runs.ts';

const WORDS = REPORT_WORDS.particulars;

/** What it is, how it may be handled, and what it says. */
export function flowFront({ about, lead, judgements }: ReportDocument): FlowFront {
  const date = (value: typeof about.dated): string => formatPartialDate(value, WORDS.notSaid);
  return {
    particulars: [
      { name: WORDS.reference, value: about.code },
      { name: WORDS.date, value: date(about.dated) },
      { name: WORDS.cutoff, value: date(about.cutoff) },
      { name: WORDS.authors, value: about.authors.join(', ') || WORDS.notSaid },
      { name: WORDS.version, value: about.version || WORDS.notSaid },
      { name: WORDS.handling, value: handlingOf(about) },
    ],
    bottomLine: bottomLine(lead, judgements),
  };
}

/** The author's own opening; without one, the first judgements in their words. */
function bottomLine(
  lead: ReportDocument['lead'],
  judgements: ReportDocument['judgements'],
): FlowFront['bottomLine'] {
  if (lead.length > 0) return { title: REPORT_WORDS.bottomLine, paragraphs: lead.map((one) => runsOf(one)) };
  if (judgements.length === 0) return null;
  return {
    title: REPORT_WORDS.judgements.title,
    paragraphs: judgements
      .slice(0, 3)
      .map(({ statement, likelihood, band }) => [
        ...runsOf(statement, true),
        words(' '),
        ...likelihoodRuns({ likelihood, band }),
      ]),
  };
}
