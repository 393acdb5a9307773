type Order<T> = (a: T, b: T) => number;

/** Index of the first item that does not come before the sought one. */
export function placeInOrder<T>(list: readonly T[], sought: T, order: Order<T>): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (order(list[middle] as T, sought) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Difference<T> {
  readonly gone: readonly T[];
  readonly added: readonly T[];
}

/** For a list that was made from another one: from which, and what was done to it. */
const origins = new WeakMap<object, { readonly before: object; readonly difference: Difference<unknown> }>();

/**
 * The sorted list without some of its items and with others at their places; the list itself when nothing changes.
 * Under `order` no two different items may be equal.
 */
export function changedInOrder<T>(
  list: readonly T[],
  gone: readonly T[],
  added: readonly T[],
  order: Order<T>,
): readonly T[] {
  if (gone.length + added.length === 0) return list;
  const edits = [
    ...gone.map((item) => ({ item, isGone: true })),
    ...added.map((item) => ({ item, isGone: false })),
  ].toSorted((a, b) => order(a.item, b.item) || Number(b.isGone) - Number(a.isGone));
  // What lies between two edits is taken over in one piece.
  const pieces: (readonly T[])[] = [];
  const taken: T[] = [];
  const put: T[] = [];
  let next = 0;
  for (const { item, isGone } of edits) {
    const place = Math.max(next, placeInOrder(list, item, order));
    if (place > next) pieces.push(list.slice(next, place));
    next = place;
    const here = list[next];
    if (!isGone) {
      pieces.push([item]);
      put.push(item);
    } else if (here !== undefined && order(here, item) === 0) {
      taken.push(here);
      next += 1;
    }
  }
  pieces.push(list.slice(next));
  const result = pieces.flat() as readonly T[];
  // Only one step back: else every list there ever was would be kept.
  origins.delete(list);
  origins.set(result, { before: list, difference: apart(taken, put) });
  return result;
}

/**
 * Which items the one list has and the other has not, told apart as objects. At once where the one was made from the
 * other; else what both share at their ends is passed over quickly.
 */
export function listDifference<T extends object>(before: readonly T[], after: readonly T[]): Difference<T> {
  if (before === after) return { gone: [], added: [] };
  const origin = origins.get(after);
  if (origin?.before === before) return origin.difference as Difference<T>;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return apart(before.slice(start, before.length - end), after.slice(start, after.length - end));
}

/** Without what is in both. */
function apart<T>(gone: readonly T[], added: readonly T[]): Difference<T> {
  if (gone.length === 0 || added.length === 0) return { gone, added };
  const were = new Set(gone);
  const are = new Set(added);
  return { gone: gone.filter((item) => !are.has(item)), added: added.filter((item) => !were.has(item)) };
}
