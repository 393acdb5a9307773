import Dexie, { type EntityTable, type Table, type Transaction } from 'dexie';
import type { CaseId } from '../../shared/model/case-info.ts';
import { type Change, idOf, type JournalEntry } from '../../shared/model/changes.ts';
import { type ActKey, actKeys, subjectIds } from '../../shared/model/history-keys.ts';
import {
  MIGRATIONS,
  type Migration,
  type OldRecord,
  upgradeChange,
  upgradeRecord,
} from '../../shared/model/migrations.ts';
import { type CodedTable, type Records, TABLES, type TableName } from '../../shared/model/schema.ts';

/** A journal entry without its changes, so that the undo stack can be read without reading texts. */
export type JournalHead = Omit<JournalEntry, 'changes'>;
export interface JournalBody {
  readonly seq: number;
  readonly changes: readonly Change[];
  /** The assessments that it changes; absent for none. Indexed, so that a text's versions are found without reading all. */
  readonly assessmentIds?: readonly string[];
  /** The records on screen that it touches, and what it does to which kinds. Indexed, so that a history is found at once. */
  readonly about?: readonly string[];
  readonly acts?: readonly ActKey[];
}

/** A journal entry's changes as they are stored. */
export function journalBody(seq: number, changes: readonly Change[]): JournalBody {
  const ids = new Set(changes.flatMap((change) => (change.table === 'assessments' ? idOf(change) : [])));
  const [about, acts] = [subjectIds(changes), actKeys(changes)];
  return { seq, changes, about, acts, ...(ids.size > 0 && { assessmentIds: [...ids] }) };
}

/** A coded table, or an assessment whose issued copies are numbered. */
export type CounterName = CodedTable | `issued ${string}`;

/** Highest number ever given out per coded table: codes are never used twice. */
export interface CodeCounter {
  readonly table: CounterName;
  readonly last: number;
}

/** One case, one database. Tables are named as in {@link Records}. */
export type CaseDatabase = Dexie & { readonly [T in TableName]: Table<Records[T], string> } & {
  readonly journal: EntityTable<JournalHead, 'seq'>;
  readonly journalBodies: EntityTable<JournalBody, 'seq'>;
  readonly counters: EntityTable<CodeCounter, 'table'>;
};

/** Tables that belong to the database, not to the case file's records. */
const OWN_TABLES: Readonly<Record<number, Readonly<Record<string, string>>>> = {
  1: { journal: 'seq', journalBodies: 'seq', counters: 'table' },
  2: { journalBodies: 'seq, *assessmentIds' },
  3: { journalBodies: 'seq, *assessmentIds, *about, *acts' },
};

export const databaseName = (caseId: CaseId): string => `case-${caseId}`;

/**
 * Declares a case database at a version; opens nothing. Strict durability: Chromium's default acknowledges
 * a write before the disk has it.
 */
export function declareDatabase(name: string, migrations: readonly Migration[] = MIGRATIONS): CaseDatabase {
  const db = new Dexie(name, { chromeTransactionDurability: 'strict' }) as CaseDatabase;
  for (const step of migrations) {
    const version = db.version(step.version).stores({ ...OWN_TABLES[step.version], ...step.indexes });
    if (step.records) version.upgrade((transaction) => upgradeRecords(transaction, step));
  }
  return db;
}

/** The version of a stored case, or 0 when there is none. Dexie multiplies its versions by ten. */
export async function storedVersion(name: string): Promise<number> {
  const found = (await indexedDB.databases()).find((database) => database.name === name);
  return found?.version ? Math.floor(found.version / 10) : 0;
}

/** Every table of a case, journal included: the scope of the one write transaction. */
export const ALL_TABLES: readonly string[] = [...TABLES, 'journal', 'journalBodies', 'counters'];

/** The journal is brought along: what it holds is put back by undo. */
async function upgradeRecords(transaction: Transaction, step: Migration): Promise<void> {
  for (const table of TABLES) {
    if (!step.records?.[table]) continue;
    await transaction
      .table<OldRecord>(table)
      .toCollection()
      .modify((row, ref) => {
        ref.value = upgradeRecord(step, table, row);
      });
  }
  await transaction
    .table<JournalBody>('journalBodies')
    .toCollection()
    .modify((row, ref) => {
      ref.value = journalBody(
        row.seq,
        row.changes.map((change) => upgradeChange(step, change)),
      );
    });
}
