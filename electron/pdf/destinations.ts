import { PDFArray, PDFContext, PDFDict, PDFName, PDFNumber, PDFObjectParser, PDFRef } from 'pdf-lib';
import { MAIN_WORDS } from '../words.ts';

export interface PrintedPages {
  readonly count: number;
  /** Named places with their page numbers, from 1. */
  readonly destinations: ReadonlyMap<string, number>;
}

/**
 * Pages and named destinations of a PDF as Chromium writes it (plain cross-reference table, destinations in one
 * dictionary: seen in 130 and 156). Reads the few objects it needs and not the whole file.
 */
export function readPages(bytes: Uint8Array): PrintedPages {
  const file = openFile(bytes);
  const numbers = new Map(pageRefs(file).map((ref, index) => [ref, index + 1]));
  const found = new Map<string, number>();
  for (const [name, value] of file.dict(file.catalog.get(PDFName.of('Dests'))).entries()) {
    const page = value instanceof PDFArray ? numbers.get(String(value.get(0))) : undefined;
    if (page !== undefined) found.set(name.decodeText(), page);
  }
  return { count: numbers.size, destinations: found };
}

export const readDestinations = (bytes: Uint8Array): ReadonlyMap<string, number> =>
  readPages(bytes).destinations;

interface PdfFile {
  readonly catalog: PDFDict;
  /** The dictionary itself, or the one that a reference leads to; an empty one for anything else. */
  readonly dict: (value: unknown) => PDFDict;
}

function openFile(bytes: Uint8Array): PdfFile {
  const context = PDFContext.create();
  const offsets = readOffsets(bytes);
  const dict = (value: unknown): PDFDict => {
    if (!(value instanceof PDFRef)) return value instanceof PDFDict ? value : PDFDict.withContext(context);
    const offset = offsets.get(value.objectNumber);
    if (offset === undefined) throw new Error(MAIN_WORDS.print.unreadable);
    return dict(parseObject(bytes, offset, context));
  };
  const trailer = text(bytes, Math.max(0, bytes.length - 2048), bytes.length);
  const root = /\/Root (\d+) (\d+) R/.exec(trailer);
  if (!root) throw new Error(MAIN_WORDS.print.unreadable);
  return { catalog: dict(PDFRef.of(Number(root[1]), Number(root[2]))), dict };
}

/** Object number to byte offset. */
function readOffsets(bytes: Uint8Array): ReadonlyMap<number, number> {
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(
    text(bytes, Math.max(0, bytes.length - 64), bytes.length),
  );
  const [head = '', ...entries] = start
    ? text(bytes, Number(start[1]), bytes.length).split('\n').slice(1)
    : [];
  const [first = Number.NaN, count = 0] = head.split(' ').map(Number);
  if (first !== 0) throw new Error(MAIN_WORDS.print.unreadable);
  return new Map(
    entries
      .slice(0, count)
      .flatMap((entry, number) => (entry[17] === 'n' ? [[number, Number(entry.slice(0, 10))]] : [])),
  );
}

function parseObject(bytes: Uint8Array, offset: number, context: PDFContext): unknown {
  const head = /^\d+ \d+ obj\s*/.exec(text(bytes, offset, offset + 40));
  if (!head) throw new Error(MAIN_WORDS.print.unreadable);
  return PDFObjectParser.forBytes(bytes.subarray(offset + head[0].length), context).parseObject();
}

/** References of the pages as text, in order. */
function pageRefs(file: PdfFile): readonly string[] {
  const walk = (value: unknown): readonly string[] => {
    const node = file.dict(value);
    const kids = node.get(PDFName.of('Kids'));
    return kids instanceof PDFArray ? kids.asArray().flatMap(walk) : [String(value)];
  };
  const pages = walk(file.catalog.get(PDFName.of('Pages')));
  const count = file.dict(file.catalog.get(PDFName.of('Pages'))).get(PDFName.of('Count'));
  if (!(count instanceof PDFNumber) || count.asNumber() !== pages.length)
    throw new Error(MAIN_WORDS.print.unreadable);
  return pages;
}

const text = (bytes: Uint8Array, from: number, to: number): string =>
  Buffer.from(bytes.subarray(from, to)).toString('latin1');
