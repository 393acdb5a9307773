import { Fragment } from 'react';
import type { ReportJudgement } from '../../shared/analysis/report-model.ts';
import {
  CONFIDENCE,
  type ConfidenceLevel,
  CREDIBILITY,
  LIKELIHOOD_SCALE_IDS,
  LIKELIHOOD_SCALES,
  type LikelihoodScaleId,
  RELIABILITY,
} from '../../shared/model/scale.ts';
import { CHECKING_WORDS } from '../../shared/words/checking.ts';
import { CONFIDENCE_MEANING, REPORT_WORDS } from '../../shared/words/report.ts';
import { Heading } from './Heading.tsx';
import { bandsOf } from './scale-bands.ts';

const WORDS = REPORT_WORDS.guide;

interface ReadingGuideProps {
  readonly judgements: readonly ReportJudgement[];
  readonly scale: LikelihoodScaleId;
}

/** The scales in use, each with its meanings. Likelihood and confidence are explained apart, as they are printed. */
export function ReadingGuide({ judgements, scale }: ReadingGuideProps) {
  const levels = (Object.keys(CONFIDENCE) as ConfidenceLevel[]).toReversed();
  return (
    <section>
      <Heading level={1} anchor="guide" isNewPage={judgements.length === 0}>
        {WORDS.title}
      </Heading>
      {judgements.length > 0 && <LikelihoodScales judgements={judgements} scale={scale} />}
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

/**
 * The scale that the assessment chose, and what else its judgements use: the other row of the same table, with the
 * disclaimer it asks for, or another scale beside it.
 */
function LikelihoodScales({ judgements, scale }: ReadingGuideProps) {
  const used = LIKELIHOOD_SCALE_IDS.filter(
    (id) => id !== scale && judgements.some(({ band }) => band.scale === id),
  );
  const isSameTable = (id: LikelihoodScaleId): boolean =>
    LIKELIHOOD_SCALES[id].family === LIKELIHOOD_SCALES[scale].family;
  const row = used.find(isSameTable);
  return (
    <>
      <p className="small">
        {WORDS.likelihood} {CHECKING_WORDS.scaleSource(LIKELIHOOD_SCALES[scale].source)} {row && WORDS.mixed}
      </p>
      <Scale scale={scale} {...(row && { row })} />
      {used
        .filter((id) => !isSameTable(id))
        .map((id) => (
          <Fragment key={id}>
            <p className="small">{CHECKING_WORDS.scaleSource(LIKELIHOOD_SCALES[id].source)}</p>
            <Scale scale={id} />
          </Fragment>
        ))}
    </>
  );
}

function Scale({ scale, row }: { readonly scale: LikelihoodScaleId; readonly row?: LikelihoodScaleId }) {
  const bands = bandsOf(scale);
  return (
    <table className="scale">
      <caption className="unseen">{`${WORDS.likelihoodCaption}: ${LIKELIHOOD_SCALES[scale].name}`}</caption>
      <thead>
        <tr>
          <th scope="col">{WORDS.term}</th>
          {bands.map(({ term }) => (
            <th key={term} scope="col">
              {term}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {row && <Line label={WORDS.otherTerm} cells={bandsOf(row).map(({ term }) => term)} />}
        <Line label={WORDS.meaning} cells={bands.map(({ range }) => range)} />
      </tbody>
    </table>
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
