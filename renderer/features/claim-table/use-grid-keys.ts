import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { changeClaimTable, type TableSort, useClaimTableSettings } from '../../state/claim-table-settings.ts';
import type { Column } from './columns.ts';
import { isGroup, type TableLine } from './group-rows.ts';
import { nextSorts } from './sort-rows.ts';
import { useOpenedClaim } from './use-opened-claim.ts';
import { widen } from './widen.ts';

/** The line of the column names. */
export const HEAD = -1;
/** Milliseconds that the keyboard rests on a claim before it is opened beside the table. */
const REST = 120;
/** Pixels by which a key changes a column's width. */
const WIDTH_STEP = 16;

export interface GridPlace {
  /** Index of the line, or {@link HEAD}. */
  readonly line: number;
  /** 0 for the checks, then the columns. */
  readonly column: number;
}

interface Modifiers {
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

interface GridOptions {
  readonly lines: readonly TableLine[];
  readonly columns: readonly Column[];
  readonly sorts: readonly TableSort[];
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
  readonly onToggleGroup: (key: string) => void;
  /** Brings a line into sight. */
  readonly show: (line: number) => void;
  readonly focus: () => void;
  /** Lines that Page Up and Page Down pass. */
  readonly pageSize: number;
}

/** The keyboard and the pointer of the table (ARIA grid): where it is, what is selected, what is being edited. */
export function useGridKeys(options: GridOptions) {
  const { lines, columns, sorts, selected, onSelect, onToggleGroup, show, focus, pageSize } = options;
  const [place, setPlace] = useState({ line: 0, column: 1, key: '' });
  const [isEditing, setEditing] = useState(false);
  const range = useRef<{ readonly from: number; readonly base: ReadonlySet<string> } | null>(null);
  const at: GridPlace = useMemo(
    () => ({ line: lineOf(lines, place), column: Math.min(place.column, columns.length) }),
    [lines, place, columns.length],
  );
  const line = lines[at.line];
  const row = line && !isGroup(line) ? line : undefined;
  const openSoon = useOpenedClaim(lines, (found) => {
    setPlace((now) => ({ ...now, line: found, key: keyOf(lines[found]) }));
    show(found);
  });

  const go = (to: number, column: number): void => {
    const next = Math.max(HEAD, Math.min(lines.length - 1, to));
    setPlace({ line: next, column: Math.max(0, Math.min(columns.length, column)), key: keyOf(lines[next]) });
    setEditing(false);
    if (next >= 0) show(next);
    const target = lines[next];
    if (target && !isGroup(target)) openSoon(target.claim.id, REST);
  };
  const extend = (to: number): void => {
    const next = Math.max(0, Math.min(lines.length - 1, to));
    range.current ??= { from: Math.max(0, at.line), base: selected };
    const { from, base } = range.current;
    const between = lines.slice(Math.min(from, next), Math.max(from, next) + 1);
    onSelect(new Set([...base, ...between.flatMap((found) => (isGroup(found) ? [] : [found.claim.id]))]));
    go(next, at.column);
  };
  const toggle = (target: TableLine | undefined): void => {
    if (!target) return;
    const ids = idsOf(target);
    const next = new Set(selected);
    const isAll = ids.every((id) => next.has(id));
    for (const id of ids) {
      if (isAll) next.delete(id);
      else next.add(id);
    }
    range.current = null;
    onSelect(next);
  };
  const selectAll = (): void => onSelect(new Set(lines.flatMap(idsOf)));
  const sort = (column: number, keepsOthers: boolean): void => {
    const id = columns[column - 1]?.id;
    if (id) changeClaimTable({ sorts: nextSorts(sorts, id, keepsOthers) });
  };
  const edit = (): void => {
    if (row && columns[at.column - 1]?.isEditable) setEditing(true);
  };

  const onHeadKey = (event: KeyboardEvent): boolean => {
    const column = columns[at.column - 1];
    if (event.key === 'Enter' || event.key === ' ') {
      if (column) sort(at.column, event.shiftKey);
      else selectAll();
      return true;
    }
    const step = { ArrowLeft: -WIDTH_STEP, ArrowRight: WIDTH_STEP }[event.key];
    if (step === undefined || !event.shiftKey || !column) return false;
    const { widths } = useClaimTableSettings.getState();
    widen(widths, column.id, (widths[column.id] ?? column.width) + step);
    return true;
  };
  const onLineKey = (event: KeyboardEvent): boolean => {
    if (event.key === ' ') toggle(line);
    else if (event.key === 'F2' || (event.key === 'Enter' && row)) edit();
    else if (line && isGroup(line) && event.key === 'Enter') onToggleGroup(line.group);
    else if (line && isGroup(line) && event.key === (line.isOpen ? 'ArrowLeft' : 'ArrowRight')) {
      onToggleGroup(line.group);
    } else return false;
    return true;
  };
  const onMoveKey = (event: KeyboardEvent): boolean => {
    const isFar = event.ctrlKey || event.metaKey;
    const down = {
      ArrowDown: at.line + 1,
      ArrowUp: at.line - 1,
      PageDown: at.line + pageSize,
      PageUp: Math.max(0, at.line - pageSize),
      ...(isFar && { Home: 0, End: lines.length - 1 }),
    }[event.key];
    const across = {
      ArrowRight: at.column + 1,
      ArrowLeft: at.column - 1,
      Home: 0,
      End: columns.length,
    }[event.key];
    if (down !== undefined && event.shiftKey) extend(down);
    else if (down !== undefined || across !== undefined) {
      range.current = null;
      go(down ?? at.line, down === undefined ? (across ?? at.column) : at.column);
    } else if (isFar && event.key.toLowerCase() === 'a') selectAll();
    else if (event.key === 'Escape' && selected.size > 0) onSelect(new Set());
    else return false;
    return true;
  };

  return {
    at,
    editing: isEditing ? at : null,
    edit,
    /** The editor is done with, whatever came of it. */
    edited: () => {
      setEditing(false);
      focus();
    },
    onKeyDown: (event: KeyboardEvent): void => {
      if (event.target !== event.currentTarget) return;
      const isTaken = (at.line === HEAD ? onHeadKey(event) : onLineKey(event)) || onMoveKey(event);
      if (!isTaken) return;
      event.preventDefault();
      event.stopPropagation();
    },
    press: (to: number, column: number, { shiftKey, ctrlKey, metaKey }: Modifiers): void => {
      const target = lines[to];
      if (isEditing && to === at.line && column === at.column) return;
      if (to === HEAD && column === 0) selectAll();
      else if (to === HEAD) sort(column, shiftKey);
      else if (shiftKey) {
        extend(to);
        return;
      } else if (target && isGroup(target)) onToggleGroup(target.group);
      else if (column === 0 || ctrlKey || metaKey) toggle(target);
      range.current = null;
      setPlace({ line: to, column, key: keyOf(target) });
      setEditing(false);
      if (target && !isGroup(target)) openSoon(target.claim.id, 0);
    },
  };
}

const keyOf = (line: TableLine | undefined): string =>
  line === undefined ? '' : isGroup(line) ? `group ${line.group}` : line.claim.id;

const idsOf = (line: TableLine): readonly string[] =>
  isGroup(line) ? line.rows.map(({ claim }) => claim.id) : [line.claim.id];

/** Where the line stands that the keyboard was on, after the lines have been put in another order. */
function lineOf(lines: readonly TableLine[], place: { readonly line: number; readonly key: string }): number {
  if (place.line === HEAD) return HEAD;
  if (place.key === '' || keyOf(lines[place.line]) === place.key)
    return Math.min(place.line, lines.length - 1);
  const found = lines.findIndex((line) => keyOf(line) === place.key);
  return found >= 0 ? found : Math.min(place.line, lines.length - 1);
}
