import { PDFDocument, PDFHexString, PDFName, PDFString, StandardFonts } from 'pdf-lib';

interface Planted {
  readonly page?: string;
  readonly info?: string;
  readonly xmp?: string;
  readonly attachment?: string;
  readonly attachmentName?: string;
  readonly link?: string;
  readonly bookmark?: string;
  /** In a stream that nothing refers to. */
  readonly stream?: string;
  /** In an entry of the catalogue that no viewer shows. */
  readonly hidden?: string;
}

/** A small PDF with words planted in places where print may leave them. */
export async function pdfWith(planted: Planted): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const { context, catalog } = pdf;
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const page = pdf.addPage([400, 400]);
  (planted.page ?? 'Nothing here').split('\n').forEach((line, index) => {
    page.drawText(line, { x: 20, y: 360 - index * 16, size: 10, font });
  });
  if (planted.info) pdf.setSubject(planted.info);
  if (planted.xmp) {
    const xml = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:source>${planted.xmp}</dc:source></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
    const stream = context.flateStream(xml, { Type: 'Metadata', Subtype: 'XML' });
    catalog.set(PDFName.of('Metadata'), context.register(stream));
  }
  if (planted.attachment || planted.attachmentName)
    await pdf.attach(
      new TextEncoder().encode(planted.attachment ?? '{}'),
      planted.attachmentName ?? 'evidence.json',
    );
  if (planted.link) {
    const action = context.obj({ S: 'URI', URI: PDFString.of(planted.link) });
    const link = context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9], A: action });
    page.node.set(PDFName.of('Annots'), context.obj([context.register(link)]));
  }
  if (planted.bookmark) {
    const entry = context.nextRef();
    const title = PDFHexString.fromText(planted.bookmark);
    const outlines = context.register(context.obj({ First: entry, Last: entry, Count: 1 }));
    context.assign(
      entry,
      context.obj({ Title: title, Parent: outlines, Dest: [page.ref, PDFName.of('Fit')] }),
    );
    catalog.set(PDFName.of('Outlines'), outlines);
  }
  if (planted.stream) context.register(context.flateStream(planted.stream));
  if (planted.hidden) catalog.set(PDFName.of('Piece'), PDFHexString.fromText(planted.hidden));
  return await pdf.save();
}
