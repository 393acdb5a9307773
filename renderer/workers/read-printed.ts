import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PrintedPage, PrintedReport } from '../../shared/analysis/printed-report.ts';
import { MOST_PDF_PAGES } from '../../shared/formats/pdf-page.ts';
import { attachmentsOf } from './pdf-attachments.ts';
import { loadPdfEngine } from './pdf-engine.ts';
import { printedPage } from './printed-pages.ts';
import type { PrintedAnswer } from './read-printed-job.ts';
import { sha256 as hashOf } from './sha256.ts';

/** The name under which the evidence is attached. */
const EVIDENCE = 'evidence.json';
/** Bytes of evidence that are read. */
const MOST_EVIDENCE = 100 * 1024 * 1024;

/** Reads the pages and the attached evidence of a PDF. Nothing of it runs, is followed or is drawn. */
export async function readPrinted(bytes: Uint8Array): Promise<PrintedAnswer> {
  if (!isPdf(bytes)) return { ok: false, why: 'not a pdf' };
  const { getDocument, PasswordException, closed } = await loadPdfEngine();
  const sha256 = await hashOf(bytes);
  // The engine takes the bytes away from whoever hands them over.
  const task = getDocument({ data: bytes.slice(), ...closed });
  try {
    const document = await task.promise;
    if (document.numPages > MOST_PDF_PAGES)
      return { ok: false, why: 'too many pages', pages: document.numPages };
    const pages: PrintedPage[] = [];
    for (let number = 1; number <= document.numPages; number += 1)
      pages.push(await printedPage(await document.getPage(number)));
    return { ok: true, printed: { sha256, pages, evidence: await evidenceOf(document) } };
  } catch (error) {
    return { ok: false, why: error instanceof PasswordException ? 'locked' : 'damaged' };
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

/** The header may stand within the first kilobyte (ISO 32000-1, annex H.3.4.1). */
const isPdf = (bytes: Uint8Array): boolean =>
  new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');

async function evidenceOf(document: PDFDocumentProxy): Promise<PrintedReport['evidence']> {
  const file = (await attachmentsOf(document)).find(({ name }) => name === EVIDENCE);
  const content = await file?.content();
  if (!content || content.byteLength > MOST_EVIDENCE) return null;
  try {
    const json = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
    return { json, sha256: await hashOf(content) };
  } catch {
    return null;
  }
}
