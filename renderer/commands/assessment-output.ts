import { custodyRecords } from '../../shared/analysis/report-custody.ts';
import { buildReportDocument } from '../../shared/analysis/report-document.ts';
import type { ReportDocument } from '../../shared/analysis/report-model.ts';
import type { AssessmentId } from '../../shared/model/assessment.ts';
import { EMPTY_TEXT } from '../../shared/model/rich-text.ts';
import { OUTPUT_WORDS } from '../../shared/words/assessment-output.ts';
import { openedCase } from '../db/opened-case.ts';
import { readActs } from '../db/read-acts.ts';
import { readCase } from '../db/read-case.ts';
import { ask } from '../platform.ts';
import { flushDrafts } from '../state/drafts.ts';
import { notify } from '../state/notices.ts';
import { session } from '../state/session.ts';
import { runTask } from '../state/tasks.ts';
import { writeDocx } from '../workers/report-docx-client.ts';
import { picturesOf } from './pictures.ts';
import { printOrder, printPreview, type Waiting } from './print-order.ts';

/** An assessment of the open case as it stands now, typed words included. */
export async function reportOf(assessmentId: AssessmentId): Promise<ReportDocument> {
  await flushDrafts();
  return storedReport(assessmentId);
}

/** Without what is typed and not yet committed: whoever prints while somebody types must not break into the typing. */
async function storedReport(assessmentId: AssessmentId): Promise<ReportDocument> {
  const { db } = openedCase();
  const snapshot = await readCase(db);
  const body = snapshot.assessments.find(({ id }) => id === assessmentId)?.body ?? EMPTY_TEXT;
  return buildReportDocument(snapshot, assessmentId, {
    acts: await readActs(db, custodyRecords(snapshot, body)),
  });
}

/** The assessment's pages. */
export const assessmentPdf = async (assessmentId: AssessmentId, waiting?: Waiting): Promise<Uint8Array> =>
  pdfOf(await reportOf(assessmentId), waiting);

/** How they look as they are stored, for showing them while they are written. */
export const assessmentPages = async (assessmentId: AssessmentId, waiting: Waiting): Promise<Uint8Array> =>
  printPreview(await printHtml(await storedReport(assessmentId)), waiting);

/** A finished report as PDF. Throws when it could not be printed. */
export async function pdfOf(report: ReportDocument, waiting: Waiting = {}): Promise<Uint8Array> {
  const { printOrderOf } = await import('../report/print-order.ts');
  return printOrder(printOrderOf(report, await printHtml(report)), waiting);
}

async function printHtml(report: ReportDocument): Promise<string> {
  // Loaded when first printed: drawing the report is not needed to start the program.
  const { renderReportHtml } = await import('../report/report-html.tsx');
  return renderReportHtml(report, {
    mode: 'print',
    version: await programVersion(),
    pictures: await picturesOf(report),
  });
}

/** A finished report as one HTML file that needs nothing beside it. */
export async function htmlOf(report: ReportDocument): Promise<string> {
  const { renderReportFile } = await import('../report/report-file.ts');
  return renderReportFile(report, { version: await programVersion(), pictures: await picturesOf(report) });
}

async function docxOf(report: ReportDocument, { signal }: Waiting): Promise<Uint8Array> {
  const { paintFigures } = await import('../report/figures/figure-paintings.ts');
  const pictures = {
    paintings: await paintFigures(report.figures),
    files: await picturesOf(report),
  };
  return writeDocx({ report, version: await programVersion(), pictures }, signal);
}

async function markdownOf(report: ReportDocument): Promise<string> {
  const { renderReportMarkdown } = await import('../report/markdown/report-markdown.ts');
  return renderReportMarkdown(report, await programVersion());
}

/** What an assessment can be written as: the ending of the file. */
export type ExportForm = keyof typeof OUTPUT_WORDS.making;

const WRITERS: {
  readonly [F in ExportForm]: (report: ReportDocument, waiting: Waiting) => Promise<Uint8Array>;
} = {
  pdf: pdfOf,
  docx: docxOf,
  html: async (report) => new TextEncoder().encode(await htmlOf(report)),
  md: async (report) => new TextEncoder().encode(await markdownOf(report)),
};

/** A finished report as the bytes of a file. */
export const written = (
  report: ReportDocument,
  form: ExportForm,
  waiting: Waiting = {},
): Promise<Uint8Array> => WRITERS[form](report, waiting);

/** Asks where to, and saves the assessment in hand as PDF; likewise the others. */
export const exportPdf = (): Promise<void> => exportAs('pdf');
export const exportDocx = (): Promise<void> => exportAs('docx');
export const exportHtml = (): Promise<void> => exportAs('html');
export const exportMarkdown = (): Promise<void> => exportAs('md');

/** The export that runs; there is never a second one. */
let running: AbortController | null = null;

async function exportAs(form: ExportForm): Promise<void> {
  const { assessmentId } = session();
  if (assessmentId === null) return;
  if (running) {
    notify('info', OUTPUT_WORDS.busy);
    return;
  }
  const stop = new AbortController();
  running = stop;
  try {
    await makeAndSave(assessmentId, form, stop);
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    notify('info', OUTPUT_WORDS.stopped);
  } finally {
    running = null;
  }
}

async function makeAndSave(
  assessmentId: AssessmentId,
  form: ExportForm,
  stop: AbortController,
): Promise<void> {
  const { signal } = stop;
  const { report, bytes } = await runTask(
    OUTPUT_WORDS.making[form],
    async (onStep) => {
      const found = await reportOf(assessmentId);
      signal.throwIfAborted();
      return { report: found, bytes: await written(found, form, { signal, onStep }) };
    },
    () => stop.abort(),
  );
  signal.throwIfAborted();
  const { about, problems } = report;
  const saved = await ask('files.save', OUTPUT_WORDS.fileName(about.code, about.title, form), bytes);
  if (!saved) return;
  notify('success', OUTPUT_WORDS.saved(saved.name));
  if (problems.length > 0) notify('problem', OUTPUT_WORDS.problems(problems.length));
}

const programVersion = async (): Promise<string> => (await ask('app.info')).version;
