import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import {
  MOST_PDF_PAGES,
  type OpenedPdf,
  type PdfItem,
  type PdfPage,
  type PdfText,
} from '../../shared/formats/pdf-page.ts';
import { loadPdfEngine, type PdfEngine } from './pdf-engine.ts';
import { pdfTags } from './pdf-tags.ts';

/**
 * Takes the words, the outline and the information out of a PDF document. Nothing of it runs, is followed or is drawn:
 * no script, no form, no annotation, no picture.
 */
export async function openPdf(bytes: Uint8Array, password?: string): Promise<OpenedPdf> {
  const engine = await loadPdfEngine();
  const task = engine.getDocument({
    // The engine takes the bytes away from whoever hands them over.
    data: bytes.slice(),
    ...(password !== undefined && { password }),
    ...engine.closed,
  });
  try {
    const document = await task.promise;
    if (document.numPages > MOST_PDF_PAGES)
      return { ok: false, why: 'too many pages', pages: document.numPages };
    return { ok: true, text: await textOf(document, engine) };
  } catch (error) {
    return { ok: false, why: reasonOf(error, engine) };
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

function reasonOf(
  error: unknown,
  { PasswordResponses, ...engine }: PdfEngine,
): 'needs password' | 'wrong password' | 'damaged' {
  if (error instanceof engine.PasswordException)
    return error.code === PasswordResponses.INCORRECT_PASSWORD ? 'wrong password' : 'needs password';
  // Whatever else the engine throws is thrown at a document that it cannot make sense of.
  return 'damaged';
}

async function textOf(document: PDFDocumentProxy, engine: PdfEngine): Promise<PdfText> {
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1)
    pages.push(await pageOf(document, number, engine));
  const [info, outline] = await Promise.all([infoOf(document), outlineOf(document)]);
  return { pages, info, outline };
}

async function pageOf(document: PDFDocumentProxy, number: number, engine: PdfEngine): Promise<PdfPage> {
  try {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const items = await itemsOf(page, engine);
    page.cleanup();
    return { width, height, items };
  } catch {
    return { width: 0, height: 0, items: [], isDamaged: true };
  }
}

async function itemsOf(page: PDFPageProxy, { Util }: PdfEngine): Promise<readonly PdfItem[]> {
  const { transform, scale, userUnit } = page.getViewport({ scale: 1 });
  const { items, styles } = await page.getTextContent({ includeMarkedContent: true });
  const tags = await pdfTags(page);
  const open: (string | undefined)[] = [];
  const found: PdfItem[] = [];
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') open.pop();
      else open.push(tags.get(item.id) ?? (isArtifact(item) ? 'Artifact' : open.at(-1)));
      continue;
    }
    if (item.str === '') continue;
    const [a, b, c, d, x, y] = Util.transform(transform, item.transform as number[]) as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    if (![a, b, c, d, x, y].every(Number.isFinite)) continue;
    const isVertical = styles[item.fontName]?.vertical === true;
    const tag = open.at(-1);
    found.push({
      text: item.str,
      x,
      y,
      width: (isVertical ? item.height : item.width) * scale * userUnit,
      size: Math.hypot(c, d),
      font: item.fontName,
      angle: ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360,
      ...(isVertical && { isVertical }),
      ...(tag !== undefined && { tag }),
    });
  }
  return found;
}

/** Heads, feet and ornaments, which are no part of the text. The engine's types leave the tag out. */
const isArtifact = (content: object): boolean => 'tag' in content && content.tag === 'Artifact';

const XMP_FIELDS = [
  'dc:title',
  'dc:creator',
  'dc:language',
  'xmp:createdate',
  'xmp:modifydate',
  'xmp:creatortool',
  'pdf:producer',
];

async function infoOf(document: PDFDocumentProxy): Promise<PdfText['info']> {
  try {
    const { info, metadata } = await document.getMetadata();
    const xmp = XMP_FIELDS.map((name): [string, unknown] => [name, metadata?.get(name) as unknown]);
    return Object.fromEntries(
      [...Object.entries(info), ...xmp].flatMap(([key, value]: [string, unknown]) => {
        const words = Array.isArray(value) ? value.join('; ') : value;
        return typeof words === 'string' && words !== '' ? [[key, words.slice(0, MOST_INFO)]] : [];
      }),
    );
  } catch {
    return {};
  }
}

const MOST_INFO = 2_000;
/** Entries of an outline that are looked at. */
const MOST_ENTRIES = 5_000;

type OutlineEntry = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>[number];

async function outlineOf(document: PDFDocumentProxy): Promise<PdfText['outline']> {
  try {
    const found: { title: string; depth: number }[] = [];
    const waiting = ((await document.getOutline()) ?? []).map((entry: OutlineEntry) => ({ entry, depth: 0 }));
    for (let one = waiting.pop(); one && found.length < MOST_ENTRIES; one = waiting.pop()) {
      const { entry, depth } = one;
      found.push({ title: entry.title, depth });
      waiting.push(...(entry.items as OutlineEntry[]).map((child) => ({ entry: child, depth: depth + 1 })));
    }
    return found;
  } catch {
    return [];
  }
}
