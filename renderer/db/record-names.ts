import { namedRecords } from '../../shared/analysis/describe-change.ts';
import type { NameOf } from '../../shared/analysis/describe-fields.ts';
import { recordName } from '../../shared/analysis/record-name.ts';
import { type Change, idOf } from '../../shared/model/changes.ts';
import type { AnyRecord, TableName } from '../../shared/model/schema.ts';
import type { CaseDatabase } from './database.ts';

/** What the records that changes name are called, those too that the case does not hold any more. */
export async function namesFor(db: CaseDatabase, changes: readonly Change[]): Promise<NameOf> {
  const found = new Map<string, AnyRecord>();
  const keep = (table: TableName, record: AnyRecord | undefined | null): void => {
    if (record) found.set(`${table}/${record.id}`, record);
  };
  for (const { table, before, after } of changes) keep(table, after ?? before);
  for (const [table, ids] of namedRecords(changes)) {
    const missing = [...ids].filter((id) => !found.has(`${table}/${id}`));
    const present = await db.table<AnyRecord>(table).bulkGet(missing);
    for (const [at, record] of present.entries()) {
      keep(table, record ?? (await lastSeen(db, table, missing[at] ?? '')));
    }
  }
  const nameOf: NameOf = (table, id) => {
    const record = found.get(`${table}/${id}`);
    return record && recordName(table, record, nameOf);
  };
  return nameOf;
}

/** What a record that is in the case is called; empty where it is in it no more. */
export async function nameOfRecord(db: CaseDatabase, table: TableName | '', id: string): Promise<string> {
  const record = table === '' ? undefined : await db.table<AnyRecord>(table).get(id);
  return record && table !== '' ? recordName(table, record, () => undefined) : '';
}

/** A record with a form of its own as the journal saw it last. */
async function lastSeen(db: CaseDatabase, table: TableName, id: string): Promise<AnyRecord | null> {
  const body = await db.journalBodies.where('about').equals(id).last();
  const change = body?.changes.find((one) => one.table === table && idOf(one) === id);
  return change?.after ?? change?.before ?? null;
}
