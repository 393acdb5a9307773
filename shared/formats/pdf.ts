import { PDF_WORDS } from '../words/pdf.ts';
import { findFields } from './found-fields.ts';
import type { FoundFields, FoundIn, ReadText } from './import-batch.ts';
import { type FileFormat, RefusedFile } from './import-format.ts';
import { findResidue } from './page-residue.ts';
import { pdfBlocks } from './pdf-blocks.ts';
import { pdfInfo } from './pdf-info.ts';
import { MOST_PDF_PAGES, type OpenedPdf, type PdfPage, type PdfText } from './pdf-page.ts';

/** PDF documents: the words of their pages, and nothing that they would do. */
export const pdf: FileFormat = {
  id: 'pdf',
  label: 'PDF document',
  extensions: ['pdf'],
  sniff: (head) => /^%PDF-\d/u.test(head),
  open: async ({ name, bytes, password }, { openPdf }) => {
    const opened = await openPdf(bytes, password);
    if (!opened.ok) throw refusal(name, opened);
    return [{ kind: 'text', read: readPdf(name, opened.text), encoding: null }];
  },
};

/** Throws {@link RefusedFile} where the pages hold no words. */
export function readPdf(name: string, document: PdfText): ReadText {
  const { text, blocks, residue: furniture } = pdfBlocks(document);
  if (text === '') {
    const message = document.pages.every(({ isDamaged }) => isDamaged)
      ? PDF_WORDS.damaged(name)
      : PDF_WORDS.noText(name, document.pages.length);
    throw new RefusedFile(document.pages.every(({ isDamaged }) => isDamaged) ? 'unsound' : 'empty', message);
  }
  const residue = isPrintedPage(document) ? withPageResidue(text, blocks, furniture) : furniture;
  const own = findFields(text, blocks, residue);
  const said = pdfInfo(document.info, text);
  const remarks = remarksOn(document.pages);
  return {
    text,
    blocks,
    residue,
    extractor: { name: 'pdf', version: 1 },
    ...settled(own, said),
    ...(remarks.length > 0 && { remarks }),
  };
}

/** The title is as the document says; what its first page says of authors and days outranks what programs noted. */
function settled(
  own: FoundFields,
  said: { readonly found: FoundFields; readonly foundIn: FoundIn },
): Pick<ReadText, 'found' | 'foundIn'> {
  const { title, ...rest } = own;
  const found = { ...(title !== undefined && { title }), ...said.found, ...rest };
  const isSaid = ([key]: readonly [string, unknown]): boolean => !Object.hasOwn(rest, key);
  return { found, foundIn: Object.fromEntries(Object.entries(said.foundIn).filter(isSaid)) };
}

/** A web page that a browser printed carries the furniture of web pages too. */
const isPrintedPage = ({ info }: PdfText): boolean =>
  /Skia\/PDF|Mozilla|Chrom(?:e|ium)\b|Safari|wkhtmltopdf|Quartz PDFContext/iu.test(
    `${info['Creator'] ?? ''} ${info['Producer'] ?? ''}`,
  );

function withPageResidue(
  text: string,
  blocks: ReadText['blocks'],
  furniture: ReadText['residue'],
): ReadText['residue'] {
  const known = new Set(furniture.map(({ block }) => block));
  const more = findResidue(text, blocks, 'marked').filter(({ block }) => !known.has(block));
  return [...furniture, ...more].sort((a, b) => a.block - b.block);
}

function refusal(name: string, opened: Extract<OpenedPdf, { ok: false }>): RefusedFile {
  switch (opened.why) {
    case 'needs password':
      return new RefusedFile('locked', PDF_WORDS.needsPassword(name));
    case 'wrong password':
      return new RefusedFile('locked', PDF_WORDS.wrongPassword(name));
    case 'damaged':
      return new RefusedFile('unsound', PDF_WORDS.damaged(name));
    case 'too many pages': {
      const [pages, most] = [opened.pages, MOST_PDF_PAGES].map((count) => count.toLocaleString('en-GB'));
      return new RefusedFile('too-large', PDF_WORDS.tooManyPages(name, pages ?? '', most ?? ''));
    }
  }
}

function remarksOn(pages: readonly PdfPage[]): readonly string[] {
  const numbersOf = (isOne: (page: PdfPage) => boolean): readonly number[] =>
    pages.flatMap((page, index) => (isOne(page) ? [index + 1] : []));
  const damaged = numbersOf(({ isDamaged }) => isDamaged === true);
  const empty = numbersOf(
    ({ isDamaged, items }) => !isDamaged && items.every(({ text }) => text.trim() === ''),
  );
  return [
    ...(empty.length > 0 ? [PDF_WORDS.pagesWithoutText(named(empty), empty.length === 1)] : []),
    ...(damaged.length > 0 ? [PDF_WORDS.pagesDamaged(named(damaged), damaged.length === 1)] : []),
  ];
}

/** `Pages 3–5 and 9`. */
function named(numbers: readonly number[]): string {
  const spans: [number, number][] = [];
  for (const number of numbers) {
    const last = spans.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else spans.push([number, number]);
  }
  const words = spans.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`));
  const list = words.length === 1 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
  return PDF_WORDS.pages(list, numbers.length === 1);
}
