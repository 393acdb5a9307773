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
import type { FlowRow, FlowRuns, FlowTable } from '../flow/flow-model.ts';
import { words } from '../flow/flow-runs.ts';
import { bookmarkName, docxRuns, isRightToLeft, plainText } from './docx-runs.ts';
import { COLOUR, STYLE, TEXT_WIDTH } from './docx-styles.ts';

/** A table with its caption above it. Horizontal rules only; the head is repeated on each page. */
export function docxTable({ caption, columns, rows }: FlowTable): readonly (Paragraph | Table)[] {
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
          children: head.map((child, index) => cell([child], widths[index], HEAD_RULES)),
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

function docxRow({ anchor, cells }: FlowRow, widths: readonly number[]): TableRow {
  return new TableRow({
    cantSplit: true,
    children: cells.map((paragraphs, index) => {
      const isName = index === 0;
      const written = paragraphs.map((runs, line) =>
        paragraph(
          isName ? runs.map((run) => (run.kind === 'words' ? { ...run, isBold: true } : run)) : runs,
          STYLE.tableText,
          isName && line === 0 ? anchor : undefined,
        ),
      );
      return cell(written.length > 0 ? written : [paragraph([], STYLE.tableText)], widths[index]);
    }),
  });
}

const cell = (children: Paragraph[], width = 0, borders?: typeof HEAD_RULES): TableCell =>
  new TableCell({ width: { size: width, type: WidthType.DXA }, children, ...(borders && { borders }) });

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
