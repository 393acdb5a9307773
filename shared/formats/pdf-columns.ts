import type { PdfLine } from './pdf-lines.ts';

/** Lines one below the other that share their edges. */
export interface PdfColumn {
  readonly lines: readonly PdfLine[];
  readonly left: number;
  readonly right: number;
}

/**
 * The lines of a page in the order of reading: column by column between lines that run over all of them, and in each
 * from the top. What stands on one baseline in one column is one line, its cells apart by tabs.
 */
export function pdfColumns(lines: readonly PdfLine[]): readonly PdfColumn[] {
  const gutter = findGutter(lines);
  if (gutter === null) return lines.length === 0 ? [] : [columnOf(rowsOf(lines))];
  const columns: PdfColumn[] = [];
  let band: PdfLine[] = [];
  let over: PdfLine[] = [];
  const closeOver = (): void => {
    columns.push(...(over.length === 0 ? [] : [columnOf(rowsOf(over))]));
    over = [];
  };
  const closeBand = (): void => {
    const left = band.filter((line) => line.right <= gutter.to);
    const right = band.filter((line) => line.right > gutter.to);
    for (const side of [left, right]) columns.push(...pdfColumns(side));
    band = [];
  };
  const cells = tableCells(lines);
  for (const line of lines.toSorted((a, b) => a.y - b.y)) {
    if (crosses(line, gutter) || cells.has(line)) {
      closeBand();
      over.push(line);
    } else {
      if (!sharesBaseline(over.at(-1), line)) closeOver();
      if (over.length > 0) over.push(line);
      else band.push(line);
    }
  }
  closeBand();
  closeOver();
  return columns;
}

interface Gutter {
  readonly from: number;
  readonly to: number;
}

/** As many lines on each side make a column. */
const FEWEST_LINES = 3;

/** A page with more lines is a drawing or built to harm. */
const MOST_LINES = 2_000;

const crosses = (line: PdfLine, { from, to }: Gutter): boolean => line.left < from && line.right > to;

const sharesBaseline = (a: PdfLine | undefined, b: PdfLine): boolean =>
  a !== undefined && Math.abs(a.y - b.y) < 0.25 * Math.min(a.size, b.size);

/** The empty strip that most lines keep clear of, with prose on both sides; null where the lines are one column. */
function findGutter(lines: readonly PdfLine[]): Gutter | null {
  if (lines.length < 2 * FEWEST_LINES || lines.length > MOST_LINES) return null;
  const size = median(lines.map((line) => line.size));
  let best: { gutter: Gutter; score: number } | null = null;
  const edges = new Set(lines.map((line) => Math.round(line.left)));
  for (const edge of edges) {
    const starting = lines.filter((line) => Math.abs(line.left - edge) <= 2).length;
    if (starting < FEWEST_LINES) continue;
    const to = edge - 1;
    const gutter = { from: to - 0.7 * size, to };
    if (lines.filter((line) => touches(line, gutter)).length * 20 > lines.length) continue;
    const over = lines.filter((line) => crosses(line, gutter));
    const left = lines.filter((line) => line.right <= gutter.from + 0.01);
    const right = lines.filter((line) => line.left >= to);
    if (!areBeside(left, right) || !isProse(left, lines) || !isProse(right, lines)) continue;
    const score = left.length + right.length - 2 * over.length + starting;
    if (!best || score > best.score) best = { gutter, score };
  }
  return best?.gutter ?? null;
}

/** Ends or begins within the strip: it is none. */
const touches = (line: PdfLine, { from, to }: Gutter): boolean =>
  (line.right > from + 0.01 && line.right <= to) || (line.left > from && line.left < to);

function areBeside(left: readonly PdfLine[], right: readonly PdfLine[]): boolean {
  if (left.length < FEWEST_LINES || right.length < FEWEST_LINES) return false;
  const [top, bottom] = [Math.max(topOf(left), topOf(right)), Math.min(bottomOf(left), bottomOf(right))];
  const within = ({ y }: PdfLine): boolean => y >= top - 1 && y <= bottom + 1;
  return left.filter(within).length >= FEWEST_LINES - 1 && right.filter(within).length >= FEWEST_LINES - 1;
}

/** Lines that fill their column, and are more than words in cells. */
function isProse(side: readonly PdfLine[], all: readonly PdfLine[]): boolean {
  const width = Math.max(...side.map((line) => line.right)) - Math.min(...side.map((line) => line.left));
  const whole = Math.max(...all.map((line) => line.right)) - Math.min(...all.map((line) => line.left));
  const size = median(side.map((line) => line.size));
  if (width < 0.12 * whole || width < 7 * size) return false;
  const inked = baselinesOf(side).map((row) => row.reduce((sum, { left, right }) => sum + right - left, 0));
  return inked.length >= FEWEST_LINES && median(inked) > 0.5 * width;
}

const topOf = (lines: readonly PdfLine[]): number => Math.min(...lines.map((line) => line.y));
const bottomOf = (lines: readonly PdfLine[]): number => Math.max(...lines.map((line) => line.y));

/** What stands in the rows of a table with three columns or more, which may lie across a gutter. */
function tableCells(lines: readonly PdfLine[]): ReadonlySet<PdfLine> {
  const rows = baselinesOf(lines).map((row) => row.toSorted((a, b) => a.left - b.left));
  const isSparse = (row: readonly PdfLine[] | undefined): boolean => {
    const cells = row?.filter(({ words }) => !MARK.test(words) || /\d/u.test(words)) ?? [];
    if (!row || cells.length < 3) return false;
    const inked = row.reduce((sum, { left, right }) => sum + right - left, 0);
    return inked < 0.55 * ((row.at(-1)?.right ?? 0) - (row[0]?.left ?? 0));
  };
  return new Set(
    rows.filter((row, index) => isSparse(row) && [rows[index - 1], rows[index + 1]].some(isSparse)).flat(),
  );
}

/** Puts what stands on one baseline into one line. */
function rowsOf(lines: readonly PdfLine[]): readonly PdfLine[] {
  const rows = baselinesOf(lines).map((row) => row.toSorted((a, b) => a.left - b.left));
  return rows.map((row, index) =>
    joined(
      row,
      [rows[index - 1], rows[index + 1]].some((beside) => beside && areRows(row, beside)),
    ),
  );
}

/** Whether two lines are rows of one table: cells begin or end below one another. */
function areRows(row: readonly PdfLine[], beside: readonly PdfLine[]): boolean {
  const cells = row.slice(1).filter((cell, index) => isWide(row[index], cell));
  const others = beside.slice(1).filter((cell, index) => isWide(beside[index], cell));
  return (
    cells.some((cell) =>
      others.some(
        (other) => Math.abs(cell.left - other.left) < 3 || Math.abs(cell.right - other.right) < 1.5,
      ),
    ) && !(areWords(row) && areWords(beside))
  );
}

/** Words of a line that is set wide: all gaps are the same. */
function areWords(row: readonly PdfLine[]): boolean {
  const gaps = row.slice(1).map((line, index) => line.left - (row[index]?.right ?? 0));
  return gaps.length > 1 && Math.max(...gaps) - Math.min(...gaps) < 0.1 * (row[0]?.size ?? 10);
}

function baselinesOf(lines: readonly PdfLine[]): readonly (readonly PdfLine[])[] {
  const rows: PdfLine[][] = [];
  for (const line of lines.toSorted((a, b) => a.y - b.y || a.left - b.left)) {
    const row = rows.at(-1);
    if (row && sharesBaseline(row[0], line)) row.push(line);
    else rows.push([line]);
  }
  return rows;
}

/** A gap this wide, in font sizes, stands between cells; a narrower one between words of a line set wide. */
const CELL_GAP = 1.8;

const isWide = (before: PdfLine | undefined, line: PdfLine): boolean =>
  before !== undefined && line.left - before.right > CELL_GAP * Math.max(line.size, before.size);

function joined(row: readonly PdfLine[], isInTable: boolean): PdfLine {
  const [first] = row as [PdfLine, ...PdfLine[]];
  if (row.length === 1) return first;
  let words = first.words;
  let isRow = false;
  for (const [index, line] of row.slice(1).entries()) {
    // A bullet or a number stands apart from its item, and is no cell.
    const isMark = index === 0 && row.length === 2 && MARK.test(first.words);
    const isCell = isInTable && !isMark && isWide(row[index], line);
    words += (isCell ? '\t' : ' ') + line.words;
    isRow ||= isCell;
  }
  const main = row.reduce((a, b) => (b.words.length > a.words.length ? b : a));
  const right = Math.max(...row.map((line) => line.right));
  return { ...main, words, left: first.left, right, ...(isRow && { isRow }) };
}

const MARK =
  /^(?:[•‣◦▪▫●○■□➢➤✓·*–—-]|\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-z]|[ivx]{1,5}|[IVXLC]{1,6}|[A-Z])[.)]?)$/u;

const columnOf = (lines: readonly PdfLine[]): PdfColumn => ({
  lines,
  left: Math.min(...lines.map((line) => line.left)),
  right: Math.max(...lines.map((line) => line.right)),
});

export function median(values: readonly number[]): number {
  const inOrder = values.toSorted((a, b) => a - b);
  return inOrder[Math.floor(inOrder.length / 2)] ?? 0;
}
