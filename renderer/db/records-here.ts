import { type Here, keyOf } from '../../shared/analysis/restore-removed.ts';
import type { AnyRecord, TableName } from '../../shared/model/schema.ts';
import type { Reader } from './reader.ts';

/** Which of the asked records the case holds: one look-up a table. */
export async function recordsHere(
  read: Reader,
  asked: ReadonlyMap<TableName, readonly string[]>,
): Promise<Here> {
  const tables = [...asked];
  const found = await Promise.all(tables.map(([table, ids]) => read.where(table, 'id', ids)));
  const here = new Map<string, AnyRecord>();
  for (const [at, [table]] of tables.entries()) {
    for (const record of found[at] ?? []) here.set(keyOf({ table, id: record.id }), record);
  }
  return (ref) => here.get(keyOf(ref));
}
