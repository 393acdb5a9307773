import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PrintedPage, PrintedReport } from '../../shared/analysis/printed-report.ts';
import { MOST_PDF_PAGES } from '../../shared/formats/pdf-page.ts';
import { hex } from '../../shared/lib/sha256.ts';
import { loadPdfEngine } from './pdf-engine.ts';
import type { PrintedAnswer } from './read-printed-job.ts';

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
    for (let number = 1; number <= document.numPages; number += 1) pages.push(await pageOf(document, number));
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

/** Heads and feet are told from the text by their tag: they would otherwise stand in the middle of a sentence. */
async function pageOf(document: PDFDocumentProxy, number: number): Promise<PrintedPage> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  page.cleanup();
  const open: boolean[] = [];
  const words: string[] = [];
  const margin: string[] = [];
  for (const item of items) {
    if ('str' in item) {
      const target = open.at(-1) === true ? margin : words;
      target.push(item.str, item.hasEOL ? '\n' : '');
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(open.at(-1) === true || isArtifact(item));
  }
  return { words: words.join(''), margin: margin.join('') };
}

/** The engine's types leave the tag out. */
const isArtifact = (content: object): boolean => 'tag' in content && content.tag === 'Artifact';

async function evidenceOf(document: PDFDocumentProxy): Promise<PrintedReport['evidence']> {
  const attached = (await document.getAttachments()) as Readonly<Record<string, unknown>> | null;
  const found = Object.values(attached ?? {}).find(isEvidence);
  if (!found || found.content.byteLength > MOST_EVIDENCE) return null;
  try {
    const json = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(found.content);
    return { json, sha256: await hashOf(found.content) };
  } catch {
    return null;
  }
}

const isEvidence = (file: unknown): file is { readonly content: Uint8Array } =>
  typeof file === 'object' &&
  file !== null &&
  'filename' in file &&
  file.filename === EVIDENCE &&
  'content' in file &&
  file.content instanceof Uint8Array;

const hashOf = async (bytes: Uint8Array): Promise<string> =>
  hex(new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))));
