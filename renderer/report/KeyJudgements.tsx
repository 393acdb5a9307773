import type { ReportJudgement } from '../../shared/analysis/report-model.ts';
import type { Likelihood } from '../../shared/model/scale.ts';
import { REPORT_WORDS } from '../../shared/words/report.ts';
import { capital } from './capital.ts';
import { ConfidenceBars } from './figures/ConfidenceBars.tsx';
import { LikelihoodBar } from './figures/LikelihoodBar.tsx';
import { Heading } from './Heading.tsx';
import { hasWords } from './has-words.ts';
import { Words } from './Words.tsx';

const WORDS = REPORT_WORDS.judgements;

/** The judgements, with likelihood and confidence in places of their own (ICD 203 D.6.e(2)(b)). */
export function KeyJudgements({ judgements }: { readonly judgements: readonly ReportJudgement[] }) {
  return (
    <section>
      <Heading level={1} anchor="judgements" isNewPage>
        {WORDS.title}
      </Heading>
      <table className="judgements">
        <caption className="unseen">{WORDS.caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="judgement-number">
              {WORDS.number}
            </th>
            <th scope="col">{WORDS.judgement}</th>
            <th scope="col" className="judgement-likelihood">
              {WORDS.likelihood}
            </th>
          </tr>
        </thead>
        <tbody>
          {judgements.map((judgement) => (
            <Row key={judgement.number} {...judgement} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The term with its range, always together. */
export function LikelihoodWords({ band: { term, range } }: { readonly band: Likelihood }) {
  return (
    <>
      <span className="term">{capital(term)}</span> <span className="range">({range})</span>
    </>
  );
}

function Row({ number, anchor, statement, band, confidence, basis }: ReportJudgement) {
  return (
    <tr>
      <th scope="row" className="judgement-number" id={anchor}>
        {number}
      </th>
      <td>
        <p className="statement" dir="auto">
          {hasWords(statement) ? <Words words={statement} /> : REPORT_WORDS.empty}
        </p>
        <p className="confidence">
          <ConfidenceBars level={confidence} />
          {REPORT_WORDS.confidence(confidence, hasWords(basis))}
          <Words words={basis} />
        </p>
      </td>
      <td className="judgement-likelihood">
        <LikelihoodBar {...band} />
        <span className="term">{capital(band.term)}</span> <span className="range">{band.range}</span>
      </td>
    </tr>
  );
}
