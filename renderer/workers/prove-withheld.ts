import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { withheldFinder } from '../../shared/analysis/find-withheld.ts';
import { turnedLines } from '../../shared/lib/right-to-left.ts';
import { SANITISE_WORDS } from '../../shared/words/sanitised.ts';
import { attachmentsOf } from './pdf-attachments.ts';
import { loadPdfEngine } from './pdf-engine.ts';
import { objectTexts } from './pdf-objects.ts';
import { printedPage } from './printed-pages.ts';
import type { FoundWithheld, ProofAnswer, ProofJob } from './prove-withheld-job.ts';

const WHERE = SANITISE_WORDS.where;

/** A text of the file, and where in it. */
interface HeldText {
  readonly where: string;
  readonly text: string;
}

/**
 * Looks for withheld strings in all that a PDF can tell: the words of its pages, its metadata, bookmarks, attachments
 * and annotations as a viewer reads them, and every string and unpacked stream of the file itself. A file that cannot be
 * read to the end proves nothing.
 */
export async function proveWithheld({ bytes, strings }: ProofJob): Promise<ProofAnswer> {
  try {
    const find = withheldFinder(strings);
    // Bytes that are no text hold any few letters by chance.
    const findLong = withheldFinder(
      strings.map((string) => ({
        ...string,
        needles: string.needles.filter(({ length }) => length >= LONG_ENOUGH),
      })),
    );
    const shown = await readTexts(bytes);
    // A sign that stands for letters which are not told may hide any of them.
    if (shown.some(({ where, text }) => where === WHERE.page && text.includes('\0')))
      return { ok: false, why: 'unreadable signs' };
    const { texts, packed } = await objectTexts(bytes);
    const found = [
      ...shown.flatMap((held) => hitsIn(held, find)),
      ...hitsIn({ where: WHERE.object, text: texts }, find),
      ...packed.flatMap((text) => hitsIn({ where: WHERE.stream, text }, findLong)),
    ];
    const distinct = new Map(found.map((hit) => [`${hit.string.kind} ${hit.string.text}`, hit]));
    // The first place is the one that the analyst can best do something about.
    for (const hit of found.toReversed()) distinct.set(`${hit.string.kind} ${hit.string.text}`, hit);
    return { ok: true, searched: strings.length, found: [...distinct.values()] };
  } catch {
    return { ok: false, why: 'damaged' };
  }
}

/** Folded characters that no compressed picture or font shows by chance. */
const LONG_ENOUGH = 8;

const hitsIn = (
  { where, text }: HeldText,
  find: ReturnType<typeof withheldFinder>,
): readonly FoundWithheld[] => find(text).map((hit) => ({ ...hit, where }));

/** What a viewer shows and tells. */
async function readTexts(bytes: Uint8Array): Promise<readonly HeldText[]> {
  const { getDocument, closed } = await loadPdfEngine();
  const task = getDocument({ data: bytes.slice(), ...closed });
  try {
    const document = await task.promise;
    return [
      ...(await pageTexts(document)),
      ...(await metadataTexts(document)),
      ...(await attachmentTexts(document)),
      { where: WHERE.outline, text: titlesIn(await document.getOutline()) },
    ];
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

/** The words of all pages as one text: what runs over the end of a page is found too. */
async function pageTexts(document: PDFDocumentProxy): Promise<readonly HeldText[]> {
  const words: string[] = [];
  const margins: string[] = [];
  const notes: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { words: own, margin } = await printedPage(page);
    words.push(own);
    margins.push(margin);
    notes.push(JSON.stringify(await page.getAnnotations()));
    page.cleanup();
  }
  return [
    { where: WHERE.page, text: words.join('') },
    { where: WHERE.page, text: turnedLines(words.join('')) },
    { where: WHERE.margin, text: margins.join('\n') },
    { where: WHERE.annotation, text: notes.join('\n') },
  ];
}

async function metadataTexts(document: PDFDocumentProxy): Promise<readonly HeldText[]> {
  const { info, metadata } = await document.getMetadata();
  return [
    { where: WHERE.information, text: Object.values(info).map(String).join('\n') },
    { where: WHERE.xmp, text: metadata ? JSON.stringify([...metadata]) : '' },
  ];
}

async function attachmentTexts(document: PDFDocumentProxy): Promise<readonly HeldText[]> {
  const files = await attachmentsOf(document);
  return Promise.all(
    files.map(async ({ name, description, content }) => {
      const bytes = await content();
      if (!bytes) throw new Error('An attachment cannot be unpacked');
      const words = new TextDecoder().decode(bytes);
      return { where: WHERE.attachment(name), text: [name, description, unescaped(words)].join('\n') };
    }),
  );
}

/** JSON writes some characters by number. */
const unescaped = (json: string): string =>
  json.replaceAll(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

type Outline = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>;

const titlesIn = (outline: Outline | null): string =>
  (outline ?? []).map(({ title, items }) => `${title}\n${titlesIn(items as Outline)}`).join('\n');
