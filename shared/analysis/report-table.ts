import { tableGrid } from '../lib/table-grid.ts';
import type { RichInline, TableBlock, TableCellBlock, TableRowBlock } from '../model/rich-text.ts';
import type { ReportBlock, ReportCell, ReportWords } from './report-model.ts';

/**
 * A table with its rows filled up to one length. A row of headings at the top heads its columns; elsewhere a heading
 * heads its row. A table without any cell is left out.
 */
export function readTable(
  { content: written }: TableBlock,
  words: (content: readonly RichInline[] | undefined) => ReportWords,
): readonly ReportBlock[] {
  const drawn = written.filter((row) => row.content.length > 0);
  const firstOther = drawn.findIndex((row) => !isHeadings(row));
  const headings = firstOther < 0 ? drawn.length : firstOther;
  const read = (cell: TableCellBlock | null, at: number): Omit<ReportCell, 'reach'> => ({
    scope: at < headings ? 'col' : cell?.type === 'tableHeader' ? 'row' : null,
    paragraphs: (cell?.content ?? [])
      .filter(({ content = [] }) => content.length > 0)
      .map(({ content }) => words(content)),
  });
  const rows = tableGrid(written.map(reachesOf)).map((places, at) =>
    places.map(
      (place): ReportCell | null =>
        place && { ...read(place.cell, at), reach: { columns: place.columns, rows: place.rows } },
    ),
  );
  return rows.length === 0 ? [] : [{ kind: 'table', headRows: headRowsOf(rows, headings), rows }];
}

const isHeadings = ({ content }: TableRowBlock): boolean =>
  content.every(({ type }) => type === 'tableHeader');

const reachesOf = ({ content }: TableRowBlock) =>
  content.map((cell) => ({
    cell,
    columns: cell.attrs?.colspan ?? 1,
    rows: cell.attrs?.rowspan ?? 1,
  }));

/** A cell cannot be repeated on each page with only a part of the rows that it reaches. */
function headRowsOf(rows: readonly (readonly (ReportCell | null)[])[], headings: number): number {
  let most = headings;
  const reachesOut = (): boolean =>
    rows.slice(0, most).some((cells, at) => cells.some((cell) => at + (cell?.reach.rows ?? 1) > most));
  while (reachesOut()) most -= 1;
  return most;
}
