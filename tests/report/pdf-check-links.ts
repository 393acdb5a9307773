import { PDFArray, PDFDict, PDFName } from 'pdf-lib';
import type { Opened } from './pdf-check-opened.ts';

/** Links say where they lead (28-012), are in the tags (28-011), and lead somewhere. Returns how many there are. */
export function checkLinks({ pdf, at, fail }: Opened): number {
  const places = at(pdf.catalog, 'Dests');
  let count = 0;
  for (const [index, { node }] of pdf.getPages().entries()) {
    const annotations = at(node, 'Annots');
    if (!(annotations instanceof PDFArray)) continue;
    if (at(node, 'Tabs') !== PDFName.of('S')) fail(`28-008: page ${index + 1} has links out of order`);
    for (let entry = 0; entry < annotations.size(); entry += 1) {
      const link = annotations.lookup(entry);
      if (!(link instanceof PDFDict) || at(link, 'Subtype') !== PDFName.of('Link')) continue;
      count += 1;
      if (!link.has(PDFName.of('Contents'))) fail(`28-012: a link on page ${index + 1} has no words`);
      if (!link.has(PDFName.of('StructParent'))) fail(`28-011: a link on page ${index + 1} is in no tag`);
      const place = at(link, 'Dest');
      if (place instanceof PDFName && !(places instanceof PDFDict && places.has(place)))
        fail(`a link leads to ${String(place)}, which is nowhere`);
    }
  }
  return count;
}
