import { askOnce } from './ask-once.ts';
import url from './report-docx.worker.ts?worker&url';
import type { ReportDocxJob } from './report-docx-job.ts';

/** Writes a report as a Word file without holding up the window; what writes Word files is loaded for it alone. */
export const writeDocx = (job: ReportDocxJob, signal?: AbortSignal): Promise<Uint8Array> =>
  askOnce<Uint8Array>(url, job, signal);
