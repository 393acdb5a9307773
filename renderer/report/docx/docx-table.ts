import {
  Bookmark,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { Reach } from '../../../shared/lib/table-grid.ts';
import type { FlowRow, FlowRuns, FlowTable } from '../flow/flow-model.ts';
import { words } from '../flow/flow-runs.ts';
import { bookmarkName, docxRuns, isRightToLeft, plainText } from './docx-runs.ts';
import { COLOUR, STYLE, TEXT_WIDTH } from './docx-styles.ts';

/** A table with its caption above it. Horizontal rules only; the head is repeated on each page. */
export function docxTable({ caption, columns, rows, reaches }: FlowTable): readonly (Paragraph | Table)[] {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.round((TEXT_WIDTH * width) / total));
  const head = columns.map(({ title }) => paragraph([words(title)], STYLE.tableHead));
  return [
    ...(caption === ''
      ? []
      : [new Paragraph({ style: STYLE.caption, children: docxRuns([words(caption)]) })]),
    new Table({
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      margins: { top: 50, bottom: 50, left: 0, right: 120 },
      borders: RULES,
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: placed(head, widths, reaches).map(({ what, place }) => cell([what], place, HEAD_RULES)),
        }),
        ...rows.map((row) => docxRow(row, widths)),
      ],
    }),
    new Paragraph({ style: STYLE.tableText }),
  ];
}

/** Two columns without a head: what something is called, and what it is. */
export const particularsTable = (
  particulars: readonly { readonly name: string; readonly value: string }[],
): Table => {
  const widths = [2400, TEXT_WIDTH - 2400];
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { top: 40, bottom: 40, left: 0, right: 120 },
    borders: RULES,
    rows: particulars.map(({ name, value }) =>
      docxRow({ cells: [[[words(name)]], [[words(value)]]] }, widths),
    ),
  });
};

function docxRow({ anchor, cells, reaches, isHead = false }: FlowRow, widths: readonly number[]): TableRow {
  const style = isHead ? STYLE.tableHead : STYLE.tableText;
  return new TableRow({
    tableHeader: isHead,
    cantSplit: true,
    children: placed(cells, widths, reaches).map(({ what: paragraphs, index, place }) => {
      const isName = index === 0;
      const written = paragraphs.map((runs, line) =>
        paragraph(
          isName ? runs.map((run) => (run.kind === 'words' ? { ...run, isBold: true } : run)) : runs,
          style,
          isName && line === 0 ? anchor : undefined,
        ),
      );
      const rules = isHead ? HEAD_RULES : undefined;
      return cell(written.length > 0 ? written : [paragraph([], style)], place, rules);
    }),
  });
}

interface Place extends Reach {
  readonly width: number;
}

/** What has a cell of its own, each with its place; Word is told of the rows that a cell reaches by the library. */
const placed = <T>(
  row: readonly T[],
  widths: readonly number[],
  reaches: FlowRow['reaches'] = row.map(() => ALONE),
): readonly { readonly what: T; readonly index: number; readonly place: Place }[] =>
  row.flatMap((what, index) => {
    const reach = reaches[index];
    if (!reach) return [];
    const width = widths.slice(index, index + reach.columns).reduce((sum, one) => sum + one, 0);
    return [{ what, index, place: { ...reach, width } }];
  });

const ALONE: Reach = { columns: 1, rows: 1 };

const cell = (
  children: Paragraph[],
  { width, columns, rows }: Place,
  borders?: typeof HEAD_RULES,
): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    children,
    ...(columns > 1 && { columnSpan: columns }),
    ...(rows > 1 && { rowSpan: rows }),
    ...(borders && { borders }),
  });

function paragraph(runs: FlowRuns, style: string, anchor?: string): Paragraph {
  const children = docxRuns(runs);
  return new Paragraph({
    style,
    ...(isRightToLeft(plainText(runs)) && { bidirectional: true }),
    children: anchor === undefined ? children : [new Bookmark({ id: bookmarkName(anchor), children })],
  });
}

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const STRONG = { style: BorderStyle.SINGLE, size: 8, color: COLOUR.navy };
const FINE = { style: BorderStyle.SINGLE, size: 4, color: COLOUR.rule };
const RULES = {
  top: STRONG,
  bottom: STRONG,
  left: NONE,
  right: NONE,
  insideHorizontal: FINE,
  insideVertical: NONE,
};
const HEAD_RULES = { top: STRONG, bottom: STRONG };
