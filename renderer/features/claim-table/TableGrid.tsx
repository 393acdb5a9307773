import { type CSSProperties, type MouseEvent, memo, useCallback, useId, useMemo, useRef } from 'react';
import { TABLE_WORDS } from '../../../shared/words/claim-table.ts';
import type { TableSort } from '../../state/claim-table-settings.ts';
import type { Column } from './columns.ts';
import { GroupRow } from './GroupRow.tsx';
import { isGroup, type TableLine } from './group-rows.ts';
import { TableHead } from './TableHead.tsx';
import { TableRow } from './TableRow.tsx';
import { HEAD, useGridKeys } from './use-grid-keys.ts';
import { LINE, showLine, useLinesInSight } from './use-lines-in-sight.ts';

/** Width of the column that shows what is selected. */
const CHECKS = 32;

interface TableGridProps {
  readonly lines: readonly TableLine[];
  readonly columns: readonly Column[];
  readonly widths: Readonly<Record<string, number>>;
  readonly sorts: readonly TableSort[];
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
  readonly onToggleGroup: (key: string) => void;
}

/** The grid itself; only the lines in sight exist. The keyboard stays on it and names the cell that it is on. */
export const TableGrid = memo(function TableGrid(props: TableGridProps) {
  const { lines, columns, widths, sorts, selected } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const { first, end, fitting } = useLinesInSight(scroller, lines.length);
  const grid = useGridKeys({
    ...props,
    show: (line) => showLine(scroller.current, line),
    focus: () => scroller.current?.focus({ preventScroll: true }),
    pageSize: Math.max(1, fitting - 1),
  });
  const { at, editing } = grid;
  const cellId = useCallback((line: number, column: number) => `${id}-${line}-${column}`, [id]);
  const layout = useMemo(() => {
    const sizes = columns.map((column) => `${widths[column.id] ?? column.width}px`).join(' ');
    const total = columns.reduce((sum, column) => sum + (widths[column.id] ?? column.width), CHECKS);
    return { gridTemplateColumns: `${CHECKS}px ${sizes}`, minWidth: total } satisfies CSSProperties;
  }, [columns, widths]);
  const press = (event: MouseEvent): void => {
    const target = event.target as Element;
    const line = target.closest<HTMLElement>('[data-line]')?.dataset['line'];
    const column = target.closest<HTMLElement>('[data-column]')?.dataset['column'] ?? at.column;
    if (line !== undefined) grid.press(Number(line), Number(column), event);
  };
  return (
    <div
      ref={scroller}
      className="claim-table-grid"
      role="grid"
      aria-label={TABLE_WORDS.title}
      aria-describedby={`${id}-help`}
      aria-rowcount={lines.length + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable
      tabIndex={0}
      aria-activedescendant={cellId(at.line, at.column)}
      onKeyDown={grid.onKeyDown}
      onClick={press}
      onDoubleClick={() => grid.edit()}
    >
      <p id={`${id}-help`} hidden>
        {at.line === HEAD ? TABLE_WORDS.headerHelp : TABLE_WORDS.gridHelp}
      </p>
      <TableHead columns={columns} widths={widths} sorts={sorts} layout={layout} at={at} cellId={cellId} />
      <div role="rowgroup" className="claim-table-body" style={{ height: lines.length * LINE }}>
        {lines.slice(first, end).map((line, place) => {
          const index = first + place;
          const column = at.line === index ? at.column : -1;
          return isGroup(line) ? (
            <GroupRow
              key={index}
              line={line}
              index={index}
              top={index * LINE}
              minWidth={layout.minWidth}
              columnCount={columns.length}
              isAt={column >= 0}
              cellId={cellId}
            />
          ) : (
            <TableRow
              key={index}
              row={line}
              index={index}
              top={index * LINE}
              columns={columns}
              layout={layout}
              at={column}
              editing={editing?.line === index ? editing.column : -1}
              isSelected={selected.has(line.claim.id)}
              cellId={cellId}
              onEdited={grid.edited}
            />
          );
        })}
      </div>
    </div>
  );
});
