import type { Table } from 'dexie';
import { byId } from '../../shared/model/case-snapshot.ts';

/** So few are asked for one by one. */
const FEW = 64;
/** As many times more records as are wanted may be read along with them. */
const LEEWAY = 3;

/**
 * The records that are there. Many are read in one go where they stand close together, as what was made one after
 * another does: to ask for each of ten thousand takes seconds.
 */
export async function recordsById<R extends { readonly id: string }>(
  table: Table<R, string>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, R>> {
  const wanted = [...new Set(ids)].toSorted();
  const [first, last] = [wanted[0], wanted.at(-1)];
  if (first === undefined || last === undefined) return new Map();
  const between = table.where(':id').between(first, last, true, true);
  const isClose = wanted.length > FEW && (await between.count()) <= LEEWAY * wanted.length;
  const found = isClose ? await between.toArray() : await table.bulkGet(wanted);
  return byId(found.filter((record) => record !== undefined));
}
