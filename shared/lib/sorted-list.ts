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
  const result: T[] = [];
  let next = 0;
  for (const { item, isGone } of edits) {
    for (const place = placeInOrder(list, item, order); next < place; next += 1) result.push(list[next] as T);
    if (!isGone) result.push(item);
    else if (next < list.length && order(list[next] as T, item) === 0) next += 1;
  }
  for (; next < list.length; next += 1) result.push(list[next] as T);
  return result;
}

/**
 * Which items the one list has and the other has not, told apart as objects. What both share at their ends is passed
 * over quickly, so that lists which differ in few places cost little however long they are.
 */
export function listDifference<T extends object>(
  before: readonly T[],
  after: readonly T[],
): { readonly gone: readonly T[]; readonly added: readonly T[] } {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const gone = before.slice(start, before.length - end);
  const added = after.slice(start, after.length - end);
  if (gone.length === 0 || added.length === 0) return { gone, added };
  const were = new Set(gone);
  const are = new Set(added);
  return { gone: gone.filter((item) => !are.has(item)), added: added.filter((item) => !were.has(item)) };
}
