import { PDFArray, PDFDict, PDFName } from 'pdf-lib';
import type { Opened } from './pdf-check-opened.ts';

/** Fonts are embedded (31-009), lead back to characters (10-001), and none is of the old Type 3. */
export function checkFonts({ pdf, at, fail }: Opened): void {
  const seen = new Set<PDFDict>();
  for (const { node } of pdf.getPages()) {
    const fonts = at(node.Resources(), 'Font');
    if (!(fonts instanceof PDFDict)) continue;
    for (const name of fonts.keys()) {
      const font = fonts.lookup(name);
      if (!(font instanceof PDFDict) || seen.has(font)) continue;
      seen.add(font);
      const label = String(font.get(PDFName.of('BaseFont')));
      if (at(font, 'Subtype') === PDFName.of('Type3')) fail(`31: ${label} is a Type 3 font`);
      else if (!isEmbedded(at, font)) fail(`31-009: ${label} is not embedded`);
      if (!font.has(PDFName.of('ToUnicode'))) fail(`10-001: ${label} does not lead back to characters`);
    }
  }
}

function isEmbedded(at: Opened['at'], font: PDFDict): boolean {
  const parts = at(font, 'DescendantFonts');
  const inner = parts instanceof PDFArray ? parts.lookup(0) : font;
  const descriptor = inner instanceof PDFDict ? at(inner, 'FontDescriptor') : undefined;
  return (
    descriptor instanceof PDFDict &&
    ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor.has(PDFName.of(key)))
  );
}
