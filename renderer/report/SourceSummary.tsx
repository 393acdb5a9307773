import type { SourceSummary as Summary } from '../../shared/analysis/report-model.ts';
import type { ReportStatement } from '../../shared/analysis/report-statement.ts';
import { CREDIBILITY, RELIABILITY } from '../../shared/model/scale.ts';
import { originSentence } from '../../shared/words/lineage.ts';
import { REPORT_WORDS } from '../../shared/words/report.ts';
import { Heading } from './Heading.tsx';
import { summarySentences } from './summary-sentences.ts';

const WORDS = REPORT_WORDS.summary;

interface SourceSummaryProps {
  readonly summary: Summary;
  readonly statement: ReportStatement;
}

/** What the assessment rests on: the statement, and the counts (ICD 206: source summary statement). */
export function SourceSummary({ summary, statement }: SourceSummaryProps) {
  const { claims, sources } = summary;
  return (
    <section>
      <Heading level={1} anchor="summary">
        {WORDS.title}
      </Heading>
      {claims === 0 ? (
        <p>{WORDS.none}</p>
      ) : (
        <>
          {statement.paragraphs.map((paragraph, index) => (
            <p key={index} dir="auto">
              {paragraph}
            </p>
          ))}
          {!statement.isDraft && <p>{summarySentences(summary).join(' ')}</p>}
          <CountTable
            caption={WORDS.reliabilityCaption}
            label={WORDS.sources}
            counts={summary.reliability.map((entry) => [
              entry.letter,
              entry.letter && RELIABILITY[entry.letter],
              entry.sources,
            ])}
          />
          <CountTable
            caption={WORDS.credibilityCaption}
            label={WORDS.claims}
            counts={summary.credibility.map((entry) => [
              entry.digit,
              entry.digit && CREDIBILITY[entry.digit],
              entry.claims,
            ])}
          />
          {sources > 1 && (
            <p>
              {!statement.isDraft && `${WORDS.origins(originSentence(summary.origins))} `}
              {WORDS.counts}
            </p>
          )}
        </>
      )}
    </section>
  );
}

function CountTable({
  caption,
  label,
  counts,
}: {
  readonly caption: string;
  readonly label: string;
  readonly counts: readonly (readonly [
    grade: string | number | null,
    meaning: string | null,
    count: number,
  ])[];
}) {
  return (
    <table className="grid counts keep">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{WORDS.grade}</th>
          {counts.map(([grade, meaning]) => (
            <th key={grade ?? ''} scope="col">
              {grade === null ? (
                WORDS.notRated
              ) : (
                <>
                  <span className="grade">{grade}</span> {meaning}
                </>
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{label}</th>
          {counts.map(([grade, , count]) => (
            <td key={grade ?? ''}>{count}</td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}
