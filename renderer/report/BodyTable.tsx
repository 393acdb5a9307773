import type { ReportCell, ReportTable } from '../../shared/analysis/report-model.ts';
import { Words } from './Words.tsx';

/** A table of the text: headings say what they head, and no cell is empty, or it would be missing from the tags. */
export function BodyTable({ table: { rows, headRows } }: { readonly table: ReportTable }) {
  const body = rows.slice(headRows);
  return (
    <table className={rows.length <= MOST_KEPT ? 'grid inset in-text keep' : 'grid inset in-text'}>
      {headRows > 0 && (
        <thead>
          <Rows rows={rows.slice(0, headRows)} />
        </thead>
      )}
      {body.length > 0 && (
        <tbody>
          <Rows rows={body} />
        </tbody>
      )}
    </table>
  );
}

/** Rows of a table that is not parted between pages. */
const MOST_KEPT = 12;

const Rows = ({ rows }: { readonly rows: ReportTable['rows'] }) =>
  rows.map((cells, at) => (
    <tr key={at}>
      {cells.map(
        (cell, column) =>
          cell && <Cell key={column} cell={cell} isToEnd={at + cell.reach.rows === rows.length} />,
      )}
    </tr>
  ));

function Cell({
  cell: { scope, reach, paragraphs },
  isToEnd,
}: {
  readonly cell: ReportCell;
  /** It reaches down to the last row. */
  readonly isToEnd: boolean;
}) {
  const words =
    paragraphs.length === 0
      ? '–'
      : paragraphs.map((paragraph, at) => (
          <p key={at} dir="auto">
            <Words words={paragraph} />
          </p>
        ));
  const spans = {
    ...(reach.columns > 1 && { colSpan: reach.columns }),
    ...(reach.rows > 1 && { rowSpan: reach.rows }),
    ...(reach.rows > 1 && isToEnd && { className: 'to-end' }),
  };
  return scope ? (
    <th scope={scope} {...spans}>
      {words}
    </th>
  ) : (
    <td {...spans}>{words}</td>
  );
}
