import type { RichInline, TableBlock, TableRowBlock } from '../model/rich-text.ts';
import type { ReportBlock, ReportCell, ReportWords } from './report-model.ts';

/**
 * A table with its rows filled up to one length. A row of headings at the top heads its columns; elsewhere a heading
 * heads its row. A table without any cell is left out.
 */
export function readTable(
  { content: rows }: TableBlock,
  words: (content: readonly RichInline[] | undefined) => ReportWords,
): readonly ReportBlock[] {
  const width = Math.max(0, ...rows.map((row) => row.content.length));
  if (width === 0) return [];
  const firstOther = rows.findIndex((row) => !isHeadings(row));
  const headRows = firstOther < 0 ? rows.length : firstOther;
  return [
    {
      kind: 'table',
      headRows,
      rows: rows.map(({ content: cells }, at) =>
        Array.from({ length: width }, (_, column): ReportCell => {
          const cell = cells[column];
          const isHeading = cell?.type === 'tableHeader';
          return {
            scope: at < headRows ? 'col' : isHeading ? 'row' : null,
            paragraphs: (cell?.content ?? [])
              .filter(({ content = [] }) => content.length > 0)
              .map(({ content }) => words(content)),
          };
        }),
      ),
    },
  ];
}

const isHeadings = ({ content }: TableRowBlock): boolean =>
  content.length > 0 && content.every(({ type }) => type === 'tableHeader');
