import { type CSSProperties, memo } from 'react';
import { type ClaimFacts, isContradicted } from '../../../shared/analysis/claim-facts.ts';
import { gradeOf } from '../../../shared/analysis/grade.ts';
import { TABLE_WORDS } from '../../../shared/words/claim-table.ts';
import { CLAIMS_WORDS } from '../../../shared/words/claims.ts';
import { FORM_WORDS } from '../../../shared/words/forms.ts';
import { Badge } from '../../ui/Badge.tsx';
import { carryRow } from '../../ui/drag-row.ts';
import { CellEditor } from './CellEditor.tsx';
import type { Column } from './columns.ts';

interface TableRowProps {
  readonly row: ClaimFacts;
  readonly index: number;
  /** In CSS pixels from the first line. */
  readonly top: number;
  readonly columns: readonly Column[];
  readonly layout: CSSProperties;
  /** The column that the keyboard is on, 0 for the checks; -1 when it is on another line. */
  readonly at: number;
  readonly editing: number;
  readonly isSelected: boolean;
  readonly cellId: (line: number, column: number) => string;
  readonly onEdited: () => void;
}

/** One claim in the table. */
export const TableRow = memo(function TableRow(props: TableRowProps) {
  const { row, index, top, columns, layout, at, editing, isSelected, cellId, onEdited } = props;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      className="claim-table-row"
      data-line={index}
      data-editing={editing >= 0}
      draggable={editing < 0}
      onDragStart={(event) => carryRow(event, 'claim', row.claim.id)}
      style={{ ...layout, transform: `translateY(${top}px)` }}
    >
      <div
        role="gridcell"
        id={cellId(index, 0)}
        data-column={0}
        data-at={at === 0}
        className="claim-table-cell claim-table-check"
      >
        <span className="claim-table-box" aria-hidden />
        <span className="visually-hidden">{row.claim.code}</span>
      </div>
      {columns.map((column, place) => (
        <div
          key={column.id}
          role="gridcell"
          id={cellId(index, place + 1)}
          aria-colindex={place + 2}
          data-column={place + 1}
          data-at={at === place + 1}
          className={`claim-table-cell${column.isFigure ? ' claim-table-figure' : ''}${column.id === 'code' ? ' claim-table-code' : ''}`}
        >
          {editing === place + 1 ? (
            <CellEditor row={row} column={column} onDone={onEdited} />
          ) : (
            <Cell row={row} column={column} />
          )}
        </div>
      ))}
    </div>
  );
});

/** What a cell shows: words, or a badge where the same thing is a badge elsewhere. */
function Cell({ row, column }: { readonly row: ClaimFacts; readonly column: Column }) {
  const text = column.text(row);
  if (column.id === 'grade') {
    const { badge, meaning, isOpen } = gradeOf(row.claim, row.sources);
    return (
      <Badge
        meaning={badge === null ? CLAIMS_WORDS.gradeMissing : meaning}
        tone={isOpen ? 'unknown' : 'plain'}
      >
        {badge ?? FORM_WORDS.notRated}
      </Badge>
    );
  }
  const title =
    column.id === 'origins' && row.notEstablished > 0 ? TABLE_WORDS.notEstablished(row.notEstablished) : text;
  const tone =
    column.id === 'contradicted' && isContradicted(row)
      ? ' claim-table-alert'
      : column.id === 'sources' && row.sources.some(({ withdrawn }) => withdrawn !== null)
        ? ' claim-table-gone'
        : '';
  return (
    <span className={`claim-table-words${tone}`} title={title}>
      {text}
    </span>
  );
}
