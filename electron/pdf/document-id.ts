import { createHash } from 'node:crypto';
import { PDFArray, type PDFDocument, PDFHexString, PDFRawStream } from 'pdf-lib';
import type { FinishOrder } from './finish-pdf.ts';

/** The file identifier (ISO 32000-1, 14.4), made from what the file holds: the same document has the same one. */
export function setDocumentId(pdf: PDFDocument, order: FinishOrder): void {
  const { parts: _parts, attachments, ...facts } = order;
  const hash = createHash('sha256').update(JSON.stringify(facts));
  for (const stream of pdf.getPages().flatMap(({ node }) => streamsOf(pdf, node.Contents())))
    hash.update(stream);
  for (const { name, bytes } of attachments) hash.update(name).update(bytes);
  const id = PDFHexString.of(hash.digest('hex').slice(0, 32).toUpperCase());
  pdf.context.trailerInfo.ID = pdf.context.obj([id, id]);
}

function streamsOf(pdf: PDFDocument, contents: unknown): readonly Uint8Array[] {
  if (contents instanceof PDFRawStream) return [contents.getContents()];
  return contents instanceof PDFArray
    ? contents.asArray().flatMap((part) => streamsOf(pdf, pdf.context.lookup(part)))
    : [];
}
