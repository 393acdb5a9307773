import type { SourceSummary } from '../../shared/analysis/report-model.ts';
import { languageName } from '../../shared/lib/language-name.ts';
import { REPORT_WORDS } from '../../shared/words/report.ts';

const WORDS = REPORT_WORDS.summary;

/** The counts of the cited sources in words. */
export function summarySentences(summary: SourceSummary): readonly string[] {
  const { claims, passages, sources, sourcesInCase, published, kinds, languages } = summary;
  const named = languages.filter((entry) => entry.language !== '');
  return [
    WORDS.base(claims, passages, sources, sourcesInCase),
    WORDS.outlets(summary.outlets, summary.withoutOutlet),
    ...(published ? [WORDS.published(published.from, published.to)] : []),
    ...(summary.undated > 0 ? [WORDS.undated(summary.undated)] : []),
    WORDS.kinds(kinds.map((entry) => `${entry.kind} ${entry.sources}`).join(', ')),
    ...(named.length > 0
      ? [WORDS.languages(named.map((entry) => `${languageName(entry.language)} ${entry.sources}`).join(', '))]
      : []),
    ...(summary.singleSource > 0 ? [WORDS.singleSource(summary.singleSource, claims)] : []),
    ...(summary.singleOrigin > 0 ? [WORDS.singleOrigin(summary.singleOrigin)] : []),
  ];
}
