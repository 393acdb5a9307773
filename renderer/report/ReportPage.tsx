import type { ReportDocument } from '../../shared/analysis/report-model.ts';
import { langOf } from '../../shared/lib/language-name.ts';
import type { PrintedPart } from '../../shared/model/template.ts';
import { REPORT_WORDS } from '../../shared/words/report.ts';
import { AcceptedFindings } from './AcceptedFindings.tsx';
import { Blocks } from './Blocks.tsx';
import { ClaimsAnnex } from './ClaimsAnnex.tsx';
import { Contents } from './Contents.tsx';
import { CustodyAnnex } from './CustodyAnnex.tsx';
import { EntitiesAnnex } from './EntitiesAnnex.tsx';
import { FirstPage } from './FirstPage.tsx';
import { ReportFigures } from './figures/report-figures.ts';
import { markingOf } from './handling-words.ts';
import { KeyJudgements } from './KeyJudgements.tsx';
import { Notes } from './Notes.tsx';
import type { Paper } from './paper.ts';
import { LeftOutRows, leftOut } from './printed-rows.ts';
import { ReadingGuide } from './ReadingGuide.tsx';
import { References } from './References.tsx';
import { ReportCitations } from './report-citations.ts';
import { ReportLayoutNow } from './report-layout.ts';
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
  const { about, layout } = report;
  const notes = report.notes.filter(({ references }) => references === null);
  const has = (part: PrintedPart): boolean => layout.prints.includes(part);
  return (
    <ReportMode value={mode}>
      <LeftOutRows value={mode === 'print' ? leftOut(report.claims) : ALL_ROWS}>
        <ReportLayoutNow value={layout}>
          <ReportCitations value={report}>
            <html lang={langOf(about.language) ?? 'en'}>
              <head>
                <meta charSet="utf-8" />
                {mode === 'screen' && <meta httpEquiv="Content-Security-Policy" content={slots.policy} />}
                <style>{slots.css}</style>
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="generator" content="Touchstone" />
                <title>{about.title || REPORT_WORDS.untitled}</title>
              </head>
              <body className={layout.isShort ? `${mode} is-short` : mode}>
                {mode === 'screen' && <Banner report={report} />}
                <FirstPage report={report} paper={paper} />
                {has('contents') && <Contents report={report} />}
                <main>
                  {report.judgements.length > 0 && <KeyJudgements judgements={report.judgements} />}
                  {has('guide') && <ReadingGuide judgements={report.judgements} scale={about.scale} />}
                  <ReportFigures value={report.figures}>
                    <Blocks blocks={report.body} />
                  </ReportFigures>
                  {has('summary') && <SourceSummary summary={report.summary} statement={report.statement} />}
                  {notes.length > 0 && <Notes notes={notes} isCiting={report.citations === 'notes'} />}
                  {report.references.length > 0 && <References references={report.references} />}
                  {has('claims') && <ClaimsAnnex claims={report.claims} />}
                  {has('sources') && <SourcesAnnex sources={report.sources} />}
                  {has('entities') && <EntitiesAnnex entities={report.entities} />}
                  {has('custody') && <CustodyAnnex custody={report.custody} />}
                  {has('accepted') && <AcceptedFindings accepted={report.accepted} />}
                  {has('verification') && (
                    <Verification report={report} evidenceSha256={evidenceSha256} version={version} />
                  )}
                </main>
                {mode === 'screen' && (
                  <script id="evidence" type="application/json">
                    {evidence}
                  </script>
                )}
              </body>
            </html>
          </ReportCitations>
        </ReportLayoutNow>
      </LeftOutRows>
    </ReportMode>
  );
}

const ALL_ROWS: ReadonlySet<string> = new Set();

/** Stays in sight while the page is scrolled; on paper the head and foot of each page take its place. */
function Banner({ report: { about } }: { readonly report: ReportDocument }) {
  return (
    <aside className="banner" aria-label={REPORT_WORDS.particulars.handling}>
      {about.isSample && <span>{REPORT_WORDS.sampleHead}</span>}
      <span className="marking">{markingOf(about)}</span>
    </aside>
  );
}
