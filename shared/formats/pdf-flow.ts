import { median, type PdfColumn, pdfColumns } from './pdf-columns.ts';
import type { PartedPage } from './pdf-furniture.ts';
import type { PdfLine } from './pdf-lines.ts';

/** A line in the order of reading, with the column and the page that it stands in. */
export interface FlowLine extends PdfLine {
  readonly page: number;
  readonly column: Pick<PdfColumn, 'left' | 'right'>;
}

/** How most of a document is set. */
export interface BodyStyle {
  readonly size: number;
  readonly font: string;
  /** From baseline to baseline, in font sizes. */
  readonly leading: number;
  /** Whether paragraphs begin with an indent. */
  readonly hasIndents: boolean;
}

/** One page in the order of reading. */
export interface PageFlow {
  readonly body: readonly FlowLine[];
  /** Small print with a mark at the foot of a column. */
  readonly footnotes: readonly FlowLine[];
}

export function flowOf({ body, number }: PartedPage, size: number): PageFlow {
  const columns = pdfColumns(body).map(({ lines, left, right }) =>
    lines.map((line): FlowLine => ({ ...line, page: number, column: { left, right } })),
  );
  const parted = columns.map((lines) => partFootnotes(lines, size));
  return {
    body: parted.flatMap(({ body: lines }) => lines),
    footnotes: parted.flatMap(({ footnotes }) => footnotes),
  };
}

/** Size of the font that most characters are in. */
export function bodySize(lines: Iterable<PdfLine>): number {
  return mostOf(lines, ({ size }) => Math.round(size * 4) / 4) ?? 10;
}

export function bodyStyle(flows: readonly PageFlow[], size: number): BodyStyle {
  const lines = flows.flatMap(({ body }) => body).filter((line) => isNear(line.size, size));
  const steps: number[] = [];
  let indents = 0;
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (!before || before.page !== line.page || before.y >= line.y) continue;
    const step = (line.y - before.y) / size;
    if (step < 3) steps.push(step);
    const isIndented = line.left - line.column.left > 0.8 * size && line.left - line.column.left < 4 * size;
    if (isIndented && isNear(before.left, line.column.left, 0.3 * size) && step < 1.6) indents += 1;
  }
  return {
    size,
    font: mostOf(lines, ({ font }) => font) ?? '',
    leading: steps.length === 0 ? 1.2 : Math.max(median(steps), 0.9),
    hasIndents: indents >= 3 && indents * 30 > lines.length,
  };
}

export const isNear = (a: number, b: number, within = 0.08 * Math.max(Math.abs(a), Math.abs(b))): boolean =>
  Math.abs(a - b) <= within;

/** Small lines at the end of a column that begin with a mark. */
function partFootnotes(lines: readonly FlowLine[], size: number): PageFlow {
  let from = lines.length;
  while (from > 0 && (lines[from - 1]?.size ?? size) < 0.93 * size) from -= 1;
  while (from < lines.length && !FOOTNOTE.test(lines[from]?.words ?? '')) from += 1;
  return from === 0
    ? { body: lines, footnotes: [] }
    : { body: lines.slice(0, from), footnotes: lines.slice(from) };
}

/** How a footnote begins. */
export const FOOTNOTE = /^(?:\(?\d{1,3}[.)]?|\[\d{1,3}\]|[*†‡§¶]{1,3}|[a-z][.)])\s?\S/u;

function mostOf<T extends string | number>(
  lines: Iterable<PdfLine>,
  read: (line: PdfLine) => T,
): T | undefined {
  const counts = new Map<T, number>();
  for (const line of lines) counts.set(read(line), (counts.get(read(line)) ?? 0) + line.words.length);
  return [...counts].reduce<readonly [T, number] | undefined>(
    (best, entry) => (best && best[1] >= entry[1] ? best : entry),
    undefined,
  )?.[0];
}
