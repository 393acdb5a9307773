import { buildReportDocument } from '../../shared/analysis/report-document.ts';
import type { ReportDocument } from '../../shared/analysis/report-model.ts';
import type { AssessmentId } from '../../shared/model/assessment.ts';
import { OUTPUT_WORDS } from '../../shared/words/assessment-output.ts';
import { openedCase } from '../db/opened-case.ts';
import { readCase } from '../db/read-case.ts';
import { ask } from '../platform.ts';
import { flushDrafts } from '../state/drafts.ts';
import { notify } from '../state/notices.ts';
import { session } from '../state/session.ts';
import { runTask } from '../state/tasks.ts';
import { picturesOf } from './pictures.ts';

/** An assessment of the open case as it stands now, typed words included. */
export async function reportOf(assessmentId: AssessmentId): Promise<ReportDocument> {
  await flushDrafts();
  return buildReportDocument(await readCase(openedCase().db), assessmentId);
}

/** The assessment's pages. */
export const assessmentPdf = async (assessmentId: AssessmentId): Promise<Uint8Array> =>
  pdfOf(await reportOf(assessmentId));

/** A finished report as PDF. Throws when it could not be printed. */
export async function pdfOf(report: ReportDocument): Promise<Uint8Array> {
  // Loaded when first printed: drawing the report is not needed to start the program.
  const [{ renderReportHtml }, { printOrderOf }] = await Promise.all([
    import('../report/report-html.tsx'),
    import('../report/print-order.ts'),
  ]);
  const html = renderReportHtml(report, {
    mode: 'print',
    version: await programVersion(),
    pictures: await picturesOf(report),
  });
  return ask('pdf.print', printOrderOf(report, html));
}

/** A finished report as one HTML file that needs nothing beside it. */
export async function htmlOf(report: ReportDocument): Promise<string> {
  const { renderReportFile } = await import('../report/report-file.ts');
  return renderReportFile(report, { version: await programVersion(), pictures: await picturesOf(report) });
}

/** Asks where to, and saves the assessment in hand as PDF. */
export const exportPdf = (): Promise<void> => exportAs('pdf', pdfOf);

/** Asks where to, and saves the assessment in hand as one HTML file. */
export const exportHtml = (): Promise<void> =>
  exportAs('html', async (report) => new TextEncoder().encode(await htmlOf(report)));

async function exportAs(
  ending: 'pdf' | 'html',
  make: (report: ReportDocument) => Promise<Uint8Array>,
): Promise<void> {
  const { assessmentId } = session();
  if (assessmentId === null) return;
  const { report, bytes } = await runTask(OUTPUT_WORDS.making[ending], async () => {
    const found = await reportOf(assessmentId);
    return { report: found, bytes: await make(found) };
  });
  const { about, problems } = report;
  const saved = await ask('files.save', OUTPUT_WORDS.fileName(about.code, about.title, ending), bytes);
  if (!saved) return;
  notify('success', OUTPUT_WORDS.saved(saved.name));
  if (problems.length > 0) notify('problem', OUTPUT_WORDS.problems(problems.length));
}

const programVersion = async (): Promise<string> => (await ask('app.info')).version;
