import { sameJson } from '../../shared/lib/same-json.ts';
import { type Change, idOf, type JournalEntry } from '../../shared/model/changes.ts';
import { type AnyRecord, TABLES, type TableName } from '../../shared/model/schema.ts';
import type { CaseDatabase } from './database.ts';
import { readJournalPart } from './read-case.ts';
import { lastChanges } from './replay-journal.ts';

/** Gone from the database, in it without the journal knowing, or not the same. */
type Difference = 'missing' | 'added' | 'changed';

/** How the records of a database differ from those that a journal leads to, by table and id. */
export class RecordDifferences {
  /** The last entry of the journal that was gone by. */
  readonly seq: number;
  readonly #found: Map<TableName, Map<string, Difference>>;

  constructor(seq: number, found: Map<TableName, Map<string, Difference>>) {
    this.seq = seq;
    this.#found = found;
  }

  /** Lets go of records that a later change has touched: the database is ahead there, as it may be. */
  forget(changes: readonly Change[]): void {
    for (const change of changes) this.#found.get(change.table)?.delete(idOf(change));
  }

  /** In numbers, the tables alone that differ. */
  byTable(): readonly ({ readonly table: TableName } & Readonly<Record<Difference, number>>)[] {
    return [...this.#found].flatMap(([table, records]) => {
      const all = [...records.values()];
      const count = (kind: Difference): number => all.filter((one) => one === kind).length;
      return all.length > 0
        ? [{ table, missing: count('missing'), added: count('added'), changed: count('changed') }]
        : [];
    });
  }
}

/** Keys that are read at once. */
const MOST_KEYS = 5000;
/** Entries that are read at once. */
const MOST_ENTRIES = 100;

/**
 * Holds the records of a database against those that a journal leads to. The journal is read twice, part by part, and of
 * the first reading only the number of the entry is kept that touched each record last: memory goes by the number of
 * records and by one part, not by the length of the journal.
 */
export async function compareRecords(
  db: CaseDatabase,
  journal: () => AsyncIterable<readonly JournalEntry[]>,
): Promise<RecordDifferences> {
  const touched = new Map(TABLES.map((table) => [table, new Map<string, number>()]));
  const found = new Map(TABLES.map((table) => [table, new Map<string, Difference>()]));
  let end = 0;
  for await (const entries of journal()) {
    for (const { seq, changes } of entries) {
      end = seq;
      for (const change of changes) touched.get(change.table)?.set(idOf(change), seq);
    }
  }
  for await (const entries of journal()) {
    for (const { seq, changes } of entries) {
      if (seq > end) break;
      for (const [table, last] of lastChanges(changes)) {
        const own = last.filter((change) => touched.get(table)?.get(idOf(change)) === seq);
        const rows = own.length > 0 ? await db.table<AnyRecord>(table).bulkGet(own.map(idOf)) : [];
        for (const [index, change] of own.entries()) {
          const kind = differenceOf(change.after, rows[index]);
          if (kind) found.get(table)?.set(idOf(change), kind);
        }
      }
    }
  }
  for (const table of TABLES) {
    for await (const id of keysOf(db, table)) {
      if (!touched.get(table)?.has(id)) found.get(table)?.set(id, 'added');
    }
  }
  const differences = new RecordDifferences(end, found);
  for (let from = end, entries = await readJournalPart(db, from, MOST_ENTRIES); entries.length > 0; ) {
    for (const { seq, changes } of entries) {
      from = seq;
      differences.forget(changes);
    }
    entries = await readJournalPart(db, from, MOST_ENTRIES);
  }
  return differences;
}

function differenceOf(told: AnyRecord | null, held: AnyRecord | undefined): Difference | null {
  if (!told) return held ? 'added' : null;
  if (!held) return 'missing';
  return sameJson(told, held) ? null : 'changed';
}

async function* keysOf(db: CaseDatabase, table: TableName): AsyncGenerator<string> {
  for (let last = ''; ; ) {
    const keys = (await db
      .table(table)
      .where(':id')
      .above(last)
      .limit(MOST_KEYS)
      .primaryKeys()) as readonly string[];
    yield* keys;
    last = keys.at(-1) ?? last;
    if (keys.length < MOST_KEYS) return;
  }
}
