import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';

/** Says in words where each link leads (ISO 14289-1, 7.18.5), and that Tab follows the tags (7.18.3). */
export function describeLinks(pdf: PDFDocument): void {
  for (const { node } of pdf.getPages()) {
    node.set(PDFName.of('Tabs'), PDFName.of('S'));
    const annotations = node.lookup(PDFName.of('Annots'));
    if (!(annotations instanceof PDFArray)) continue;
    for (let index = 0; index < annotations.size(); index += 1) {
      const link = annotations.lookup(index);
      if (!(link instanceof PDFDict) || link.get(PDFName.of('Subtype')) !== PDFName.of('Link')) continue;
      if (!link.has(PDFName.of('Contents')))
        link.set(PDFName.of('Contents'), PDFHexString.fromText(wordsFor(link)));
    }
  }
}

/** `note-12` is "Note 12"; an outside address is named as it is. */
function wordsFor(link: PDFDict): string {
  const target = link.lookup(PDFName.of('Dest'));
  if (target instanceof PDFName || target instanceof PDFString || target instanceof PDFHexString) {
    const words = target.decodeText().replaceAll('-', ' ');
    return words.charAt(0).toUpperCase() + words.slice(1);
  }
  const action = link.lookup(PDFName.of('A'));
  const address = action instanceof PDFDict ? action.lookup(PDFName.of('URI')) : undefined;
  return address instanceof PDFString || address instanceof PDFHexString
    ? `Link to ${address.decodeText()}`
    : 'Link';
}
