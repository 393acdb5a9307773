import { renderReportDocx } from '../report/docx/report-docx.ts';
import type { ReportDocxJob } from './report-docx-job.ts';

self.addEventListener('message', ({ data: { report, version, pictures } }: MessageEvent<ReportDocxJob>) => {
  void renderReportDocx(report, version, pictures).then(
    (bytes) => self.postMessage(bytes, { transfer: [bytes.buffer as ArrayBuffer] }),
    (error: unknown) => {
      // Thrown out of the promise, so that the page's error listener hears of it.
      setTimeout(() => {
        throw error;
      });
    },
  );
});
