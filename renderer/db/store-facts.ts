import type { RowCounts } from '../../shared/model/row-counts.ts';
import { TABLES, type TableName } from '../../shared/model/schema.ts';
import type { CaseDatabase } from './database.ts';

/** The last entry that the database holds, 0 for none. */
export const lastSeq = async (db: CaseDatabase): Promise<number> =>
  (await db.journal.orderBy(':id').last())?.seq ?? 0;

/** Whether the journal's first entry is there: a store that lost its oldest part has lost it too. */
export const holdsFirstEntry = async (db: CaseDatabase): Promise<boolean> =>
  (await db.journal.orderBy(':id').first())?.seq === 1;

/** Rows by table, counted. Takes seconds where a case is huge. */
export async function countRows(db: CaseDatabase): Promise<RowCounts> {
  return db.transaction('r', [...TABLES], async () => {
    const counts = await Promise.all(TABLES.map((table) => db.table(table).count()));
    return Object.fromEntries(TABLES.map((table, index) => [table, counts[index] ?? 0]));
  });
}

/** First and last key of every table that holds something: two look-ups a table, however large it is. */
export async function tableEnds(
  db: CaseDatabase,
): Promise<Readonly<Record<string, readonly [string, string]>>> {
  return db.transaction('r', [...TABLES], async () => {
    const ends = await Promise.all(
      TABLES.map(async (table) => {
        // Keys alone: a row may be a text of megabytes.
        const [first] = await db.table(table).orderBy(':id').limit(1).primaryKeys();
        const [last] = await db.table(table).orderBy(':id').reverse().limit(1).primaryKeys();
        return [first, last] as [string | undefined, string | undefined];
      }),
    );
    return Object.fromEntries(
      TABLES.flatMap((table, index) => {
        const [first, last] = ends[index] ?? [];
        return first !== undefined && last !== undefined ? [[table, [first, last] as const]] : [];
      }),
    );
  });
}

/** Every key of every table. */
export async function allKeys(db: CaseDatabase): Promise<ReadonlyMap<TableName, ReadonlySet<string>>> {
  return db.transaction('r', [...TABLES], async () => {
    const keys = await Promise.all(TABLES.map((table) => db.table(table).toCollection().primaryKeys()));
    return new Map(TABLES.map((table, index) => [table, new Set(keys[index] as string[])]));
  });
}
