import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFObject, PDFRawStream } from 'pdf-lib';
import { checkContent } from './pdf-check-content.ts';
import { checkFonts } from './pdf-check-fonts.ts';
import { checkLinks } from './pdf-check-links.ts';
import type { Opened } from './pdf-check-opened.ts';
import { checkTags } from './pdf-check-tags.ts';

/** What a machine can test of PDF/UA-1 (ISO 14289-1, Matterhorn Protocol), and some rules of our own. */
export interface PdfCheck {
  /** Empty when nothing is wrong. */
  readonly fails: readonly string[];
  readonly facts: {
    readonly pages: number;
    readonly tags: Readonly<Record<string, number>>;
    readonly links: number;
    readonly bookmarks: number;
    readonly attachments: readonly string[];
  };
}

export async function checkPdf(bytes: Uint8Array): Promise<PdfCheck> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const fails: string[] = [];
  const at: Opened['at'] = (from, ...path) =>
    path.reduce<PDFObject | undefined>(
      (value, name) => (value instanceof PDFDict ? value.lookup(PDFName.of(name)) : undefined),
      from,
    );
  const opened: Opened = { pdf, at, fail: (what) => void fails.push(what) };
  checkDocument(opened);
  const content = checkContent(opened);
  checkFonts(opened);
  const links = checkLinks(opened);
  const tags = checkTags(opened, content);
  return {
    fails,
    facts: {
      pages: pdf.getPageCount(),
      tags,
      links,
      bookmarks: bookmarks(opened),
      attachments: attachments(opened),
    },
  };
}

function checkDocument({ pdf, at, fail }: Opened): void {
  const { catalog } = pdf;
  if (String(at(catalog, 'MarkInfo', 'Marked')) !== 'true') fail('06: not marked as tagged');
  if (!catalog.has(PDFName.of('Lang'))) fail('11: no language of the document');
  if (String(at(catalog, 'ViewerPreferences', 'DisplayDocTitle')) !== 'true')
    fail('07: the title is not shown');
  const xmp = catalog.lookup(PDFName.of('Metadata'));
  if (!(xmp instanceof PDFRawStream)) fail('06: no XMP');
  else if (!Buffer.from(xmp.getContents()).toString('utf8').includes('<dc:title>'))
    fail('06: no title in XMP');
  if (!pdf.context.trailerInfo.ID) fail('no file identifier');
}

function bookmarks({ pdf, at, fail }: Opened): number {
  const count = (node: PDFObject | undefined): number => {
    let found = 0;
    for (let item = node; item instanceof PDFDict; item = at(item, 'Next')) {
      if (!item.has(PDFName.of('Dest')) && !item.has(PDFName.of('A'))) fail('a bookmark leads nowhere');
      found += 1 + count(at(item, 'First'));
    }
    return found;
  };
  return count(at(pdf.catalog, 'Outlines', 'First'));
}

function attachments({ pdf, at, fail }: Opened): readonly string[] {
  const names = at(pdf.catalog, 'Names', 'EmbeddedFiles', 'Names');
  if (!(names instanceof PDFArray)) return [];
  return names.asArray().flatMap((_, index) => {
    if (index % 2 === 0) return [];
    const file = names.lookup(index);
    if (!(file instanceof PDFDict)) return [];
    for (const key of ['F', 'UF', 'Desc', 'AFRelationship'])
      if (!file.has(PDFName.of(key))) fail(`21: attachment without ${key}`);
    const name = file.lookup(PDFName.of('UF'));
    return [name && 'decodeText' in name ? (name as { decodeText(): string }).decodeText() : ''];
  });
}
