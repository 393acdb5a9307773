import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type DragEvent,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react';
import { carriesRow, carryRow, droppedRow } from './drag-row.ts';
import './row-list.css';

interface RowListProps<R> {
  /** Read out as the list's name. */
  readonly label: string;
  readonly rows: readonly R[];
  readonly idOf: (row: R) => string;
  readonly selectedId: string | null;
  readonly onSelect: (id: string) => void;
  /** Enter was pressed on the selected row, or a row was clicked. */
  readonly onOpen?: (id: string) => void;
  readonly list?: RefObject<HTMLDivElement | null>;
  readonly render: (row: R) => ReactNode;
  /** First guess of a row's height in CSS pixels; the real one is measured. */
  readonly rowHeight: number;
  /** The group a row belongs to; rows of one group stand together, and its name above the first. */
  readonly groupOf?: ((row: R) => string) | undefined;
  /** What is dragged when a row is: rows can then be dropped on each other. */
  readonly drag?: {
    readonly kind: string;
    readonly onDrop: (droppedId: string, ontoId: string) => void;
  };
}

/** A list of any length, of which only the rows in sight exist. Arrow keys, Home and End move the selection. */
export function RowList<R>({
  label,
  rows,
  idOf,
  selectedId,
  onSelect,
  onOpen,
  list,
  render,
  rowHeight,
  groupOf,
  drag,
}: RowListProps<R>) {
  const [over, setOver] = useState<string | null>(null);
  const own = useRef<HTMLDivElement>(null);
  const scroller = list ?? own;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => idOf(rows[index] as R),
    overscan: 8,
  });
  const selected = rows.findIndex((row) => idOf(row) === selectedId);
  const move = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && onOpen && selectedId !== null && selected >= 0) {
      event.preventDefault();
      onOpen(selectedId);
      return;
    }
    const step = { ArrowDown: selected + 1, ArrowUp: selected - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const row = rows[Math.max(0, Math.min(rows.length - 1, step))];
    if (!row) return;
    onSelect(idOf(row));
  };
  // What is selected elsewhere, in the reader or by a link, is brought into sight here too.
  useEffect(() => {
    if (selected >= 0) virtual.scrollToIndex(selected, { align: 'auto' });
    // Only a new selection scrolls; a changed row must not.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [selectedId]);
  return (
    <div
      ref={scroller}
      className="row-list"
      role="listbox"
      aria-label={label}
      tabIndex={0}
      aria-activedescendant={selectedId && selected >= 0 ? `row-${selectedId}` : undefined}
      onKeyDown={move}
    >
      <div role="presentation" className="row-list-space" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index] as R;
          const id = idOf(row);
          const before = rows[item.index - 1];
          const group = groupOf?.(row);
          const isFirst = group !== undefined && (before === undefined || groupOf?.(before) !== group);
          return (
            <div
              key={id}
              ref={virtual.measureElement}
              data-index={item.index}
              role="presentation"
              className="row-list-item"
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {isFirst && (
                <div role="presentation" className="row-list-group">
                  {group}
                </div>
              )}
              <div
                id={`row-${id}`}
                className="row-list-row"
                role="option"
                aria-selected={id === selectedId}
                aria-setsize={rows.length}
                aria-posinset={item.index + 1}
                onClick={() => {
                  onSelect(id);
                  onOpen?.(id);
                }}
                {...(drag && dragProps(drag, id, setOver))}
                data-over={over === id || undefined}
              >
                {render(row)}
              </div>
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** A row carries its own record, and takes one of the same kind. */
const dragProps = (
  { kind, onDrop }: NonNullable<RowListProps<never>['drag']>,
  id: string,
  setOver: (id: string | null) => void,
) => ({
  draggable: true,
  onDragStart: (event: DragEvent) => carryRow(event, kind, id),
  onDragOver: (event: DragEvent) => {
    if (!carriesRow(event, kind)) return;
    event.preventDefault();
    setOver(id);
  },
  onDragLeave: () => setOver(null),
  onDragEnd: () => setOver(null),
  onDrop: (event: DragEvent) => {
    setOver(null);
    const dropped = droppedRow(event, kind);
    if (dropped === null) return;
    event.preventDefault();
    if (dropped !== id) onDrop(dropped, id);
  },
});
