import type { ReportJudgement } from '../../shared/analysis/report-model.ts';
import {
  CONFIDENCE,
  type ConfidenceLevel,
  CREDIBILITY,
  LIKELIHOOD,
  likelihood,
  RELIABILITY,
} from '../../shared/model/scale.ts';
import { CONFIDENCE_MEANING, REPORT_WORDS } from '../../shared/words/report.ts';
import { capital } from './capital.ts';
import { Heading } from './Heading.tsx';

const WORDS = REPORT_WORDS.guide;

/** The scales in use, each with its meanings. Likelihood and confidence are explained apart, as they are printed. */
export function ReadingGuide({ judgements }: { readonly judgements: readonly ReportJudgement[] }) {
  const levels = (Object.keys(CONFIDENCE) as ConfidenceLevel[]).toReversed();
  return (
    <section>
      <Heading level={1} anchor="guide" isNewPage={judgements.length === 0}>
        {WORDS.title}
      </Heading>
      {judgements.length > 0 && <LikelihoodScale judgements={judgements} />}
      <div className="keys">
        {judgements.length > 0 && (
          <div className="levels">
            <Key
              caption={WORDS.confidenceCaption}
              rows={levels.map((level) => [CONFIDENCE[level], CONFIDENCE_MEANING[level]])}
            />
            <p>{WORDS.confidence}</p>
          </div>
        )}
        <div>
          <Key caption={WORDS.reliabilityCaption} rows={Object.entries(RELIABILITY)} />
        </div>
        <div>
          <Key caption={WORDS.credibilityCaption} rows={Object.entries(CREDIBILITY)} />
        </div>
      </div>
      <p className="small">{WORDS.grades}</p>
    </section>
  );
}

/** The line of ICD 203's table that the judgements use; both, with the disclaimer it asks for, where they mix. */
function LikelihoodScale({ judgements }: { readonly judgements: readonly ReportJudgement[] }) {
  const used = [...new Set(judgements.map((judgement) => likelihood(judgement.likelihood).row))].toSorted();
  const [first = [], second] = used.map((row) => LIKELIHOOD.filter((entry) => entry.row === row));
  return (
    <>
      <p className="small">
        {WORDS.likelihood} {second && WORDS.mixed}
      </p>
      <table className="scale">
        <caption className="unseen">{WORDS.likelihoodCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{WORDS.term}</th>
            {first.map((entry) => (
              <th key={entry.term} scope="col">
                {capital(entry.term)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {second && <Line label={WORDS.otherTerm} cells={second.map((entry) => capital(entry.term))} />}
          <Line
            label={WORDS.meaning}
            cells={first.map((entry) => REPORT_WORDS.range(entry.low, entry.high))}
          />
        </tbody>
      </table>
    </>
  );
}

function Line({ label, cells }: { readonly label: string; readonly cells: readonly string[] }) {
  return (
    <tr>
      <th scope="row">{label}</th>
      {cells.map((cell) => (
        <td key={cell}>{cell}</td>
      ))}
    </tr>
  );
}

/** No head row: the caption says what both columns are. */
function Key({
  caption,
  rows,
}: {
  readonly caption: string;
  readonly rows: readonly (readonly [string, string])[];
}) {
  return (
    <table className="grid key">
      <caption>{caption}</caption>
      <tbody>
        {rows.map(([entry, meaning]) => (
          <tr key={entry}>
            <th scope="row">{entry}</th>
            <td>{meaning}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
