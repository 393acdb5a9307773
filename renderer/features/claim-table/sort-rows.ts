import type { ClaimFacts } from '../../../shared/analysis/claim-facts.ts';
import type { TableSort } from '../../state/claim-table-settings.ts';
import { type Column, type ColumnId, columnOf, OFF_SCALE } from './columns.ts';

/** Each row's place on the scale of a column; equals share one. */
interface Ranks {
  readonly of: Uint32Array;
  /** Places on the scale; what is off the scale has the next place, what is missing the one after. */
  readonly scale: number;
}

const known = new WeakMap<readonly ClaimFacts[], Map<ColumnId, Ranks>>();

/**
 * Rows by several keys, equals as they came. Keys are turned into whole numbers once for the same rows, so that another
 * direction or a second key only counts. What is off the scale or missing comes last in either direction.
 */
export function sortRows(rows: readonly ClaimFacts[], sorts: readonly TableSort[]): readonly ClaimFacts[] {
  if (sorts.length === 0) return rows;
  let order = new Uint32Array(rows.length);
  for (let at = 0; at < order.length; at += 1) order[at] = at;
  for (const { column, isDown } of sorts.toReversed()) {
    order = byRank(order, ranksOf(rows, columnOf(column as ColumnId)), isDown);
  }
  // Loops over typed arrays, here and below: their iterators take several times as long.
  const sorted: ClaimFacts[] = [];
  for (let at = 0; at < order.length; at += 1) sorted.push(rows[order[at] ?? 0] as ClaimFacts);
  return sorted;
}

function ranksOf(rows: readonly ClaimFacts[], column: Column): Ranks {
  const columns = known.get(rows) ?? new Map<ColumnId, Ranks>();
  known.set(rows, columns);
  const ranks = columns.get(column.id) ?? measured(rows, column);
  columns.set(column.id, ranks);
  return ranks;
}

function measured(rows: readonly ClaimFacts[], { sortKey }: Column): Ranks {
  const keys = rows.map(sortKey);
  const onScale = keys.filter((key) => typeof key === 'string' || typeof key === 'number');
  // Texts in the order of their characters, which are folded: a collator takes ten times as long.
  const scale = [...new Set(onScale)].sort((a, b) => (a < b ? -1 : 1));
  const places = new Map(scale.map((key, place) => [key, place]));
  const of = new Uint32Array(keys.length);
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at] ?? null;
    of[at] = key === OFF_SCALE ? scale.length : key === null ? scale.length + 1 : (places.get(key) ?? 0);
  }
  return { of, scale: scale.length };
}

/** A counting sort: stable, and linear in the rows. */
function byRank(
  order: Uint32Array<ArrayBuffer>,
  { of, scale }: Ranks,
  isDown: boolean,
): Uint32Array<ArrayBuffer> {
  const places = new Uint32Array(order.length);
  const starts = new Uint32Array(scale + 3);
  for (let at = 0; at < order.length; at += 1) {
    const rank = of[order[at] ?? 0] ?? 0;
    const place = isDown && rank < scale ? scale - 1 - rank : rank;
    places[at] = place;
    starts[place + 1] = (starts[place + 1] ?? 0) + 1;
  }
  for (let place = 1; place < starts.length; place += 1) {
    starts[place] = (starts[place] ?? 0) + (starts[place - 1] ?? 0);
  }
  const sorted = new Uint32Array(order.length);
  for (let at = 0; at < order.length; at += 1) {
    const place = places[at] ?? 0;
    const to = starts[place] ?? 0;
    sorted[to] = order[at] ?? 0;
    starts[place] = to + 1;
  }
  return sorted;
}

/** What a press on a column's head makes of the sorting: up, down, not at all. */
export function nextSorts(
  sorts: readonly TableSort[],
  column: ColumnId,
  keepsOthers: boolean,
): readonly TableSort[] {
  const now = sorts.find((sort) => sort.column === column);
  const others = keepsOthers ? sorts.filter((sort) => sort.column !== column) : [];
  if (!now) return [...others, { column, isDown: false }];
  if (now.isDown) return others;
  const turned = { column, isDown: true };
  return keepsOthers ? sorts.map((sort) => (sort === now ? turned : sort)) : [turned];
}
