import { deflateSync, inflateSync } from 'node:zlib';
import { PDFArray, type PDFDocument, PDFName, PDFRawStream, PDFRef } from 'pdf-lib';
import { scanOperators } from './content-stream.ts';
import type { RepeatedHeads } from './repair-tables.ts';

/** Marks as furniture (ISO 32000-1, 14.8.2.2) what is outside the tags: heads, feet, rules, repeated head cells. */
export function artifactise(pdf: PDFDocument, repeated: RepeatedHeads): void {
  for (const { node, ref } of pdf.getPages()) {
    for (const part of contentRefs(node.get(PDFName.of('Contents')), pdf)) {
      const stream = pdf.context.lookup(part);
      if (!(stream instanceof PDFRawStream)) continue;
      const isPacked = stream.dict.get(PDFName.of('Filter')) === PDFName.of('FlateDecode');
      const bytes = isPacked ? inflateSync(stream.getContents()) : stream.getContents();
      const marked = deflateSync(markArtifacts(bytes, repeated.get(String(ref)) ?? new Set()));
      pdf.context.assign(
        part,
        PDFRawStream.of(pdf.context.obj({ Filter: 'FlateDecode', Length: marked.length }), marked),
      );
    }
  }
}

/** Wraps what paints outside marked content, and turns the given runs of marked content into artifacts. */
export function markArtifacts(bytes: Uint8Array, repeated: ReadonlySet<number>): Uint8Array {
  const parts: Uint8Array[] = [];
  let copied = 0;
  let depth = 0;
  let path = -1;
  let isOpen = false;
  const copyTo = (end: number): void => {
    parts.push(bytes.subarray(copied, end));
    copied = end;
  };
  const open = (at: number): void => {
    if (isOpen) return;
    copyTo(at);
    parts.push(OPEN);
    isOpen = true;
  };
  const close = (at: number): void => {
    if (!isOpen) return;
    copyTo(at);
    parts.push(CLOSE);
    isOpen = false;
  };
  scanOperators(bytes, (operator, operands, start, end) => {
    const after = Math.min(end + 1, bytes.length);
    if (operator === 'BDC' || operator === 'BMC') {
      const properties = Buffer.from(bytes.subarray(operands, start)).toString('latin1');
      const number = markedNumber(properties);
      // Anything else, such as the true characters of a run of glyphs, is no tag: what it holds is outside all the same.
      if (depth === 0 && number === null && !properties.startsWith('/Artifact')) open(operands);
      else if (depth === 0) close(operands);
      depth += 1;
      if (number === null || !repeated.has(number)) return;
      copyTo(operands);
      parts.push(OPEN);
      copied = after;
    } else if (operator === 'EMC') depth -= 1;
    else if (depth > 0) return;
    else if (STATE.has(operator)) close(operands);
    else if (PATH_STARTS.has(operator)) path = path < 0 ? operands : path;
    else if (PATH_PAINTS.has(operator) || operator === 'n') {
      if (path >= 0 && operator !== 'n') {
        open(path);
        close(after);
      }
      path = -1;
    } else if (TEXT_PAINTS.has(operator)) open(operands);
    else if (OBJECT_PAINTS.has(operator)) {
      open(operands);
      close(after);
    }
  });
  close(bytes.length);
  copyTo(bytes.length);
  return Buffer.concat(parts);
}

const OPEN = Buffer.from('/Artifact BMC\n');
const CLOSE = Buffer.from('EMC\n');

/** Marked content may not cross these. */
const STATE: ReadonlySet<string> = new Set(['BT', 'ET', 'q', 'Q']);
const PATH_STARTS: ReadonlySet<string> = new Set(['m', 're']);
const PATH_PAINTS: ReadonlySet<string> = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's']);
const TEXT_PAINTS: ReadonlySet<string> = new Set(['Tj', 'TJ', "'", '"']);
const OBJECT_PAINTS: ReadonlySet<string> = new Set(['Do', 'sh']);

function markedNumber(properties: string): number | null {
  const match = /\/MCID\s+(\d+)/.exec(properties);
  return match ? Number(match[1]) : null;
}

function contentRefs(contents: unknown, pdf: PDFDocument): readonly PDFRef[] {
  if (contents instanceof PDFRef) {
    const target = pdf.context.lookup(contents);
    return target instanceof PDFArray ? contentRefs(target, pdf) : [contents];
  }
  return contents instanceof PDFArray ? contents.asArray().flatMap((part) => contentRefs(part, pdf)) : [];
}
