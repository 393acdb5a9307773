import type { IndexCount } from '../../shared/analysis/self-check.ts';
import { TABLES } from '../../shared/model/schema.ts';
import type { CaseDatabase } from './database.ts';

/** What the database counts: codes that were given out, and records by table and by index. */
export interface StoredCounts {
  readonly counters: ReadonlyMap<string, number>;
  readonly indexes: readonly IndexCount[];
}

export async function storedCounts(db: CaseDatabase): Promise<StoredCounts> {
  return db.transaction('r', [...TABLES, 'journal', 'journalBodies', 'counters'], async () => {
    const counters = new Map((await db.counters.toArray()).map(({ table, last }) => [table as string, last]));
    const asked = TABLES.flatMap((table) =>
      db
        .table(table)
        .schema.indexes.filter(({ multi }) => !multi)
        .map(({ name }) => ({ table, index: name })),
    );
    const rows = new Map<string, number>();
    for (const table of TABLES) rows.set(table, await db.table(table).count());
    const indexes: IndexCount[] = [];
    for (const { table, index } of asked) {
      const indexed = await db.table(table).orderBy(index).count();
      indexes.push({ table, index, rows: rows.get(table) ?? 0, indexed });
    }
    const steps = await db.journal.count();
    indexes.push({
      table: 'journal',
      index: 'changes',
      rows: steps,
      indexed: await db.journalBodies.count(),
    });
    return { counters, indexes };
  });
}
