import type { ReportDocument } from '../../shared/analysis/report-model.ts';
import { langOf } from '../../shared/lib/language-name.ts';
import { REPORT_WORDS } from '../../shared/words/report.ts';
import { AcceptedFindings } from './AcceptedFindings.tsx';
import { Blocks } from './Blocks.tsx';
import { ClaimsAnnex } from './ClaimsAnnex.tsx';
import { Contents } from './Contents.tsx';
import { CustodyAnnex } from './CustodyAnnex.tsx';
import { EntitiesAnnex } from './EntitiesAnnex.tsx';
import { FirstPage } from './FirstPage.tsx';
import { ReportFigures } from './figures/report-figures.ts';
import { KeyJudgements } from './KeyJudgements.tsx';
import { Notes } from './Notes.tsx';
import type { Paper } from './paper.ts';
import { ReadingGuide } from './ReadingGuide.tsx';
import { type Mode, ReportMode } from './report-mode.ts';
import { SourceSummary } from './SourceSummary.tsx';
import { SourcesAnnex } from './SourcesAnnex.tsx';
import { Verification } from './Verification.tsx';

export interface ReportPageProps {
  readonly report: ReportDocument;
  readonly mode: Mode;
  readonly paper: Paper;
  readonly version: string;
  /** Canonical JSON, enclosed in the page on the screen and attached to it in print. */
  readonly evidence: string;
  readonly evidenceSha256: string;
  /** Texts that stand for the style sheet and the policy until both are known. */
  readonly slots: { readonly css: string; readonly policy: string };
}

/** The whole document. Order of parts: title, contents, judgements, scales, body, summary, notes, annexes. */
export function ReportPage({
  report,
  mode,
  paper,
  version,
  evidence,
  evidenceSha256,
  slots,
}: ReportPageProps) {
  const { about } = report;
  return (
    <ReportMode value={mode}>
      <html lang={langOf(about.language) ?? 'en'}>
        <head>
          <meta charSet="utf-8" />
          {mode === 'screen' && <meta httpEquiv="Content-Security-Policy" content={slots.policy} />}
          <style>{slots.css}</style>
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="generator" content="Touchstone" />
          <title>{about.title || REPORT_WORDS.untitled}</title>
        </head>
        <body className={mode}>
          {mode === 'screen' && <Banner report={report} />}
          <FirstPage report={report} paper={paper} />
          <Contents report={report} />
          <main>
            {report.judgements.length > 0 && <KeyJudgements judgements={report.judgements} />}
            <ReadingGuide judgements={report.judgements} scale={about.scale} />
            <ReportFigures value={report.figures}>
              <Blocks blocks={report.body} />
            </ReportFigures>
            <SourceSummary summary={report.summary} statement={report.statement} />
            {report.notes.length > 0 && <Notes notes={report.notes} />}
            <ClaimsAnnex claims={report.claims} />
            <SourcesAnnex sources={report.sources} />
            <EntitiesAnnex entities={report.entities} />
            <CustodyAnnex custody={report.custody} />
            {report.accepted.length > 0 && <AcceptedFindings accepted={report.accepted} />}
            <Verification report={report} evidenceSha256={evidenceSha256} version={version} />
          </main>
          {mode === 'screen' && (
            <script id="evidence" type="application/json">
              {evidence}
            </script>
          )}
        </body>
      </html>
    </ReportMode>
  );
}

/** Stays in sight while the page is scrolled; on paper the head and foot of each page take its place. */
function Banner({ report: { about } }: { readonly report: ReportDocument }) {
  return (
    <aside className="banner" aria-label={REPORT_WORDS.particulars.handling}>
      {about.isSample && <span>{REPORT_WORDS.sampleHead}</span>}
      <span className="marking">{about.marking}</span>
    </aside>
  );
}
