import type { ReportClaim, ReportSource, ReportSupport } from '../../../shared/analysis/report-model.ts';
import { speaksAgainst } from '../../../shared/analysis/report-stance.ts';
import { langOf } from '../../../shared/lib/language-name.ts';
import { formatPartialDate } from '../../../shared/lib/partial-date.ts';
import { REPORT_WORDS } from '../../../shared/words/report.ts';
import type { FlowRuns, FlowWords } from './flow-model.ts';
import { words } from './flow-runs.ts';

/** Author, title, outlet and date: enough to find the item again (ICD 206). */
export function citation(source: ReportSource, hasDate = true): FlowRuns {
  const own = (text: string, isItalic = false): FlowWords => words(text, { isItalic, ...languageOf(source) });
  return [
    ...(source.authors.length > 0 ? [own(source.authors.join(', ')), words(', ')] : []),
    own(`“${source.title}”`),
    ...(source.outlet ? [words(', '), own(source.outlet, true)] : []),
    ...(hasDate && source.published ? [words(`, ${formatPartialDate(source.published)}`)] : []),
  ];
}

/** For words that are a source's own. */
export function languageOf({ language }: Pick<ReportSource, 'language'>): Pick<FlowWords, 'language'> {
  const tag = langOf(language);
  return tag === undefined ? {} : { language: tag };
}

/** `B2`; of a source that speaks against the claim the letter, and that it does so. */
export function grade(claim: ReportClaim, support: ReportSupport): FlowRuns {
  const letter = support.source.reliability?.letter ?? REPORT_WORDS.empty;
  if (speaksAgainst(support))
    return [words(letter, { isBold: true }), words(` ${REPORT_WORDS.notes.speaksAgainst}`)];
  return [words(`${letter}${claim.credibility?.digit ?? REPORT_WORDS.empty}`, { isBold: true })];
}
