import type { ReportClaim, ReportSource } from '../../shared/analysis/report-model.ts';
import { langOf } from '../../shared/lib/language-name.ts';
import { formatPartialDate } from '../../shared/lib/partial-date.ts';
import { CREDIBILITY, RELIABILITY } from '../../shared/model/scale.ts';
import { REPORT_WORDS } from '../../shared/words/report.ts';
import { useMode } from './report-mode.ts';

/** Author, title, outlet and date: enough to find the item again (ICD 206). */
export function SourceCitation({
  source,
  hasDate = true,
}: {
  readonly source: ReportSource;
  readonly hasDate?: boolean;
}) {
  const lang = langOf(source.language);
  return (
    <>
      {source.authors.length > 0 && (
        <>
          <bdi lang={lang}>{source.authors.join(', ')}</bdi>,{' '}
        </>
      )}
      <bdi lang={lang}>“{source.title}”</bdi>
      {source.outlet && (
        <>
          ,{' '}
          <i>
            <bdi lang={lang}>{source.outlet}</bdi>
          </i>
        </>
      )}
      {hasDate && source.published && `, ${formatPartialDate(source.published)}`}
    </>
  );
}

/** Reliability alone, for a source that speaks against the claim: the claim's credibility is not that of its words. */
export function Letter({ source: { reliability } }: { readonly source: Pick<ReportSource, 'reliability'> }) {
  const letter = reliability?.letter ?? REPORT_WORDS.empty;
  if (useMode() === 'print') return <span className="grade">{letter}</span>;
  return (
    <abbr
      className="grade"
      title={reliability ? RELIABILITY[reliability.letter] : REPORT_WORDS.sources.notRated}
    >
      {letter}
    </abbr>
  );
}

/** `B2`: reliability of the source and credibility of the claim; a dash for what has not been rated. */
export function Grade({
  source,
  claim,
}: {
  readonly source: Pick<ReportSource, 'reliability'>;
  readonly claim: Pick<ReportClaim, 'credibility'>;
}) {
  const { reliability } = source;
  const { credibility } = claim;
  const grade = `${reliability?.letter ?? REPORT_WORDS.empty}${credibility?.digit ?? REPORT_WORDS.empty}`;
  if (useMode() === 'print') return <span className="grade">{grade}</span>;
  const meaning = [
    reliability ? RELIABILITY[reliability.letter] : REPORT_WORDS.sources.notRated,
    credibility ? CREDIBILITY[credibility.digit] : REPORT_WORDS.sources.notRated,
  ].join('; ');
  return (
    <abbr className="grade" title={meaning}>
      {grade}
    </abbr>
  );
}
