import { ArrowDown, ArrowUp } from 'lucide-react';
import type { CSSProperties, PointerEvent } from 'react';
import { TABLE_WORDS } from '../../../shared/words/claim-table.ts';
import { type TableSort, useClaimTableSettings } from '../../state/claim-table-settings.ts';
import type { Column, ColumnId } from './columns.ts';
import { type GridPlace, HEAD } from './use-grid-keys.ts';
import { widen } from './widen.ts';

interface TableHeadProps {
  readonly columns: readonly Column[];
  readonly widths: Readonly<Record<string, number>>;
  readonly sorts: readonly TableSort[];
  readonly layout: CSSProperties;
  readonly at: GridPlace;
  readonly cellId: (line: number, column: number) => string;
}

/** The names of the columns; each says how the table is sorted by it, and its edge changes its width. */
export function TableHead({ columns, widths, sorts, layout, at, cellId }: TableHeadProps) {
  const isAt = (column: number): boolean => at.line === HEAD && at.column === column;
  return (
    <div role="rowgroup" className="claim-table-head">
      <div role="row" aria-rowindex={1} className="claim-table-row" data-line={HEAD} style={layout}>
        <div
          role="columnheader"
          id={cellId(HEAD, 0)}
          aria-colindex={1}
          data-column={0}
          className="claim-table-cell claim-table-check"
          data-at={isAt(0)}
        >
          <span className="visually-hidden">{TABLE_WORDS.selected}</span>
        </div>
        {columns.map((column, index) => {
          const place = sorts.findIndex((sort) => sort.column === column.id);
          const sort = sorts[place];
          return (
            <div
              key={column.id}
              role="columnheader"
              id={cellId(HEAD, index + 1)}
              aria-colindex={index + 2}
              aria-sort={sort ? (sort.isDown ? 'descending' : 'ascending') : 'none'}
              data-column={index + 1}
              data-at={isAt(index + 1)}
              className={`claim-table-cell claim-table-name${column.isFigure ? ' claim-table-figure' : ''}${column.id === 'code' ? ' claim-table-code' : ''}`}
              title={TABLE_WORDS.headerHelp}
            >
              <span className="claim-table-words">{column.label}</span>
              {sort && (sort.isDown ? <ArrowDown aria-hidden /> : <ArrowUp aria-hidden />)}
              {sort && sorts.length > 1 && (
                <span className="claim-table-place">
                  <span className="visually-hidden">{TABLE_WORDS.sortPlace(place + 1)}</span>
                  <span aria-hidden>{place + 1}</span>
                </span>
              )}
              <span
                aria-hidden
                className="claim-table-edge"
                onPointerDown={(event) => drag(event, column.id, widths[column.id] ?? column.width)}
                // A press on the edge is not a press on the name.
                onClick={(event) => event.stopPropagation()}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** The column's edge follows the pointer until it is let go. */
function drag(event: PointerEvent<HTMLElement>, id: ColumnId, width: number): void {
  event.preventDefault();
  const edge = event.currentTarget;
  const from = event.clientX;
  edge.setPointerCapture(event.pointerId);
  const move = ({ clientX }: { readonly clientX: number }): void => {
    const { widths } = useClaimTableSettings.getState();
    widen(widths, id, width + clientX - from);
  };
  const end = (): void => {
    edge.removeEventListener('pointermove', move);
    edge.removeEventListener('lostpointercapture', end);
  };
  edge.addEventListener('pointermove', move);
  edge.addEventListener('lostpointercapture', end);
}
