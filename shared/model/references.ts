import type { CaseSnapshot } from './case-snapshot.ts';
import { type AnyRecord, REFERENCES, TABLES, type TableName } from './schema.ts';

/** A record that names a parent which is not in the case. */
export interface DanglingReference {
  readonly table: TableName;
  readonly field: string;
  readonly parent: TableName;
  readonly record: AnyRecord;
}

/** Every reference of the schema that leads nowhere. */
export function danglingReferences(snapshot: CaseSnapshot): readonly DanglingReference[] {
  const ids = new Map(TABLES.map((table) => [table, new Set<string>(snapshot[table].map(({ id }) => id))]));
  return REFERENCES.flatMap(({ table, field, parent }) =>
    (snapshot[table] as readonly AnyRecord[])
      .filter((record) => {
        const target = (record as unknown as Readonly<Record<string, unknown>>)[field];
        return typeof target !== 'string' || !ids.get(parent)?.has(target);
      })
      .map((record) => ({ table, field, parent, record })),
  );
}
