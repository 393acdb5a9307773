import { PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';
import url from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { trustedWorker } from './trusted-worker.ts';

let shared: PDFWorker | null = null;

/** The one worker that draws pages; started when the first page is shown. */
export function pdfWorker(): PDFWorker {
  shared ??= PDFWorker.create({ port: trustedWorker(url) });
  return shared;
}
