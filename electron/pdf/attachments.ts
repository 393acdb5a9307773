import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import {
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  type PDFRef,
  PDFString,
} from 'pdf-lib';
import { momentOf } from './document-info.ts';
import type { FinishOrder } from './finish-pdf.ts';

/** Attaches files as data that the document rests on (ISO 32000-2, 7.11.4 and 14.13). */
export function attachFiles(pdf: PDFDocument, order: FinishOrder): void {
  if (order.attachments.length === 0) return;
  // A name tree is sorted.
  const files = order.attachments
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map((attachment) => ({ name: attachment.name, ref: embed(pdf, attachment, momentOf(order)) }));
  const { catalog, context } = pdf;
  const names = catalog.lookupMaybe(PDFName.of('Names'), PDFDict) ?? context.obj({});
  const tree = context.obj({ Names: files.flatMap(({ name, ref }) => [PDFHexString.fromText(name), ref]) });
  names.set(PDFName.of('EmbeddedFiles'), tree);
  if (!catalog.has(PDFName.of('Names'))) catalog.set(PDFName.of('Names'), context.register(names));
  catalog.set(PDFName.of('AF'), context.obj(files.map(({ ref }) => ref)));
}

function embed(pdf: PDFDocument, attachment: FinishOrder['attachments'][number], moment: Date): PDFRef {
  const { context } = pdf;
  const { name, mediaType, description, bytes } = attachment;
  const packed = deflateSync(bytes, { level: 9 });
  const file = context.register(
    PDFRawStream.of(
      context.obj({
        Type: 'EmbeddedFile',
        Subtype: PDFName.of(mediaType),
        Filter: 'FlateDecode',
        Length: packed.length,
        Params: context.obj({
          Size: bytes.length,
          CheckSum: PDFHexString.of(createHash('md5').update(bytes).digest('hex')),
          CreationDate: PDFString.fromDate(moment),
          ModDate: PDFString.fromDate(moment),
        }),
      }),
      packed,
    ),
  );
  return context.register(
    context.obj({
      Type: 'Filespec',
      F: PDFHexString.fromText(name),
      UF: PDFHexString.fromText(name),
      Desc: PDFHexString.fromText(description),
      AFRelationship: 'Data',
      EF: context.obj({ F: file, UF: file }),
    }),
  );
}
