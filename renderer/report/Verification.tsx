import type { ReportDocument } from '../../shared/analysis/report-model.ts';
import { REPORT_WORDS } from '../../shared/words/report.ts';
import { Heading } from './Heading.tsx';
import { useMode } from './report-mode.ts';

const WORDS = REPORT_WORDS.verification;

/** How the reader can check the chain, and what in it does not hold. */
export function Verification({
  report: { about, problems },
  evidenceSha256,
  version,
}: {
  readonly report: ReportDocument;
  readonly evidenceSha256: string;
  readonly version: string;
}) {
  return (
    <section className="verification">
      <Heading level={1} anchor="verification">
        {WORDS.title}
      </Heading>
      <p>
        {useMode() === 'print' ? WORDS.attached : WORDS.enclosed}{' '}
        <span className="hash">{evidenceSha256}</span>. {WORDS.excerpts}
      </p>
      <p>
        {WORDS.marking(about.isMarkingSet, about.marking, about.sourceMarking)}{' '}
        {about.caseTitle && WORDS.case(about.caseTitle)} {WORDS.made(version)}
      </p>
      {about.isSample && <p>{REPORT_WORDS.sampleNotice}</p>}
      {problems.length > 0 && (
        <>
          <p className="broken">{WORDS.problems}</p>
          <ul>
            {problems.map((problem, index) => (
              <li key={index}>{problem.message}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
