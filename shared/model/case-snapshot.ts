import type { Records, TableName } from './schema.ts';
import { TABLES } from './schema.ts';

/** All records of a case as plain arrays, read in one transaction. */
export type CaseSnapshot = { readonly [T in TableName]: readonly Records[T][] };

export const emptySnapshot = (): { [T in TableName]: Records[T][] } =>
  Object.fromEntries(TABLES.map((table) => [table, []])) as unknown as { [T in TableName]: Records[T][] };

/** Records by id, for lookups in a loop. */
export const byId = <R extends { readonly id: string }>(records: readonly R[]): ReadonlyMap<string, R> =>
  new Map(records.map((record) => [record.id, record]));

/** Records by the value of one field. */
export function groupBy<R, K>(records: readonly R[], key: (record: R) => K): ReadonlyMap<K, readonly R[]> {
  const groups = new Map<K, R[]>();
  for (const record of records) {
    const group = groups.get(key(record));
    if (group) group.push(record);
    else groups.set(key(record), [record]);
  }
  return groups;
}
