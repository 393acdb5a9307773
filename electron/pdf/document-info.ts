import { type PDFDocument, PDFName, PDFRawStream, PDFString } from 'pdf-lib';
import { xmlCharacters } from '../../shared/lib/xml-characters.ts';
import type { FinishOrder } from './finish-pdf.ts';

/** The document's own day as a moment: never the clock's, so that equal input is equal bytes. */
export const momentOf = ({ dated }: Pick<FinishOrder, 'dated'>): Date => new Date(`${dated}T00:00:00.000Z`);

/** Writes what the document says about itself, as Info entries and as XMP, and that readers show its bookmarks. */
export function describeDocument(pdf: PDFDocument, order: FinishOrder): void {
  pdf.setTitle(order.title, { showInWindowTitleBar: true });
  pdf.setAuthor(order.authors.join('; '));
  pdf.setSubject(order.subject);
  pdf.setKeywords([order.keywords.join(', ')]);
  pdf.setCreator(order.producer);
  pdf.setProducer(order.producer);
  pdf.setCreationDate(momentOf(order));
  pdf.setModificationDate(momentOf(order));
  pdf.catalog.set(PDFName.of('Lang'), PDFString.of(order.language));
  if (pdf.catalog.has(PDFName.of('Outlines')))
    pdf.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
  const xmp = Buffer.from(xmpOf(order));
  const entries = pdf.context.obj({ Type: 'Metadata', Subtype: 'XML', Length: xmp.length });
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(PDFRawStream.of(entries, xmp)));
}

/** XMP (ISO 16684-1). It claims no conformance to a standard that was not checked by that standard's validator. */
function xmpOf(order: FinishOrder): string {
  const moment = momentOf(order).toISOString().replace('.000', '');
  const text = (tag: string, value: string): string => `<${tag}>${escaped(value)}</${tag}>`;
  const list = (tag: string, kind: 'Bag' | 'Seq', values: readonly string[]): string =>
    `<${tag}><rdf:${kind}>${values.map((value) => text('rdf:li', value)).join('')}</rdf:${kind}></${tag}>`;
  const spoken = (tag: string, value: string): string =>
    `<${tag}><rdf:Alt><rdf:li xml:lang="x-default">${escaped(value)}</rdf:li></rdf:Alt></${tag}>`;
  const fields = [
    text('dc:format', 'application/pdf'),
    spoken('dc:title', order.title),
    list('dc:creator', 'Seq', order.authors),
    spoken('dc:description', order.subject),
    list('dc:language', 'Bag', [order.language]),
    list('dc:subject', 'Bag', order.keywords),
    spoken('dc:rights', order.rights),
    text('dc:identifier', order.identifier),
    text('xmp:CreateDate', moment),
    text('xmp:ModifyDate', moment),
    text('xmp:CreatorTool', order.producer),
    text('pdf:Producer', order.producer),
    text('pdf:Keywords', order.keywords.join(', ')),
  ];
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
${fields.join('\n')}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string =>
  xmlCharacters(text).replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char);
