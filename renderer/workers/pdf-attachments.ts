import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface PdfAttachment {
  readonly name: string;
  readonly description: string;
  /** Null where it cannot be unpacked. */
  readonly content: () => Promise<Uint8Array | null>;
}

/** The files that a PDF carries; the engine's types say less of them than it gives. */
export async function attachmentsOf(document: PDFDocumentProxy): Promise<readonly PdfAttachment[]> {
  const listed: ReadonlyMap<string, unknown> = (await document.getAttachments()) ?? new Map();
  return [...listed].map(([id, file]) => {
    const { filename, description } = Object(file) as Readonly<Record<string, unknown>>;
    return {
      name: typeof filename === 'string' ? filename : id,
      description: typeof description === 'string' ? description : '',
      content: async () => {
        const content: unknown = await document.getAttachmentContent(id).catch(() => null);
        return content instanceof Uint8Array ? content : null;
      },
    };
  });
}
