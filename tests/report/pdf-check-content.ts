import { inflateSync } from 'node:zlib';
import { PDFName, PDFRawStream } from 'pdf-lib';
import { listOf, type Opened } from './pdf-check-opened.ts';

/** Numbers of marked content by page, from 0. */
export type MarkedByPage = readonly ReadonlySet<number>[];

/** All that is painted is either tagged or furniture (01-003), and marked content is closed where it was opened. */
export function checkContent({ pdf, fail }: Opened): MarkedByPage {
  return pdf.getPages().map(({ node }, index) => {
    const marked = new Set<number>();
    const open: ('tag' | 'artifact' | 'neither')[] = [];
    let loose = 0;
    for (const { operator, operands } of operatorsOf(contentOf(pdf, node.get(PDFName.of('Contents'))))) {
      if (operator === 'BDC' || operator === 'BMC') {
        const number = /\/MCID\s+(\d+)/.exec(operands)?.[1];
        if (number !== undefined) marked.add(Number(number));
        open.push(operands.startsWith('/Artifact') ? 'artifact' : number === undefined ? 'neither' : 'tag');
      } else if (operator === 'EMC') {
        if (!open.pop()) fail(`01: page ${index + 1} closes what was not open`);
      } else if (PAINTS.has(operator) && !open.includes('tag') && !open.includes('artifact')) loose += 1;
      if (
        (operator === 'BT' || operator === 'ET') &&
        open.includes('artifact') &&
        !open.includes('neither')
      ) {
        fail(`01: page ${index + 1} has an artifact across a text object`);
      }
    }
    if (open.length > 0) fail(`01: page ${index + 1} leaves marked content open`);
    if (loose > 0) fail(`01-003: page ${index + 1} paints ${loose} times outside tag and artifact`);
    return marked;
  });
}

const PAINTS: ReadonlySet<string> = new Set('Tj TJ \' " f F f* B B* b b* S s sh Do'.split(' '));

const TOKENS = /\((?:\\[\s\S]|[^\\()])*\)|<<|>>|<[^>]*>|[[\]]|\/[^\s()<>[\]{}/%]*|[^\s()<>[\]{}/%]+/g;

function operatorsOf(content: string): readonly { readonly operator: string; readonly operands: string }[] {
  const found: { operator: string; operands: string }[] = [];
  let operands: string[] = [];
  for (const [token] of content.matchAll(TOKENS)) {
    if (/^[A-Za-z'"]/.test(token) && !/^(true|false|null)$/.test(token)) {
      found.push({ operator: token, operands: operands.join(' ') });
      operands = [];
    } else operands.push(token);
  }
  return found;
}

function contentOf(pdf: Opened['pdf'], contents: Parameters<typeof listOf>[1]): string {
  return listOf(pdf, contents)
    .map((part) => {
      const stream = pdf.context.lookup(part);
      if (!(stream instanceof PDFRawStream)) return '';
      const isPacked = String(stream.dict.get(PDFName.of('Filter'))).includes('FlateDecode');
      const bytes = isPacked ? inflateSync(stream.getContents()) : stream.getContents();
      return Buffer.from(bytes).toString('latin1');
    })
    .join('\n');
}
