import { type DescribedChange, describeChanges } from '../../shared/analysis/describe-change.ts';
import { type StepFate, stepFates } from '../../shared/analysis/step-fates.ts';
import { type Change, idOf } from '../../shared/model/changes.ts';
import { type ActKey, SUBJECT_TABLES, subjectIds } from '../../shared/model/history-keys.ts';
import { type AnyRecord, CODE_PREFIX, type CodedTable, type TableName } from '../../shared/model/schema.ts';
import { HISTORY_WORDS } from '../../shared/words/history.ts';
import type { CaseDatabase, JournalHead } from './database.ts';
import { namesFor } from './record-names.ts';

/** Entries are read in parts, so that a long journal does not hold up the window. */
const PART = 20_000;

const read = new WeakMap<CaseDatabase, JournalHead[]>();

/**
 * Every step of the case in order, without what it changed. The journal only ever grows: what has been read is kept,
 * and the next call reads what came since.
 */
export async function journalHeads(db: CaseDatabase): Promise<readonly JournalHead[]> {
  const heads = read.get(db) ?? [];
  read.set(db, heads);
  for (;;) {
    const after = heads.at(-1)?.seq ?? 0;
    const part = await db.journal.where('seq').above(after).limit(PART).toArray();
    // Two who ask at the same time read the same part.
    heads.push(...part.filter(({ seq }) => seq > (heads.at(-1)?.seq ?? 0)));
    if (part.length < PART) return [...heads];
  }
}

/** One step, with what it changed in words. */
export interface StepDetail {
  readonly head: JournalHead;
  readonly fate: StepFate | null;
  readonly changes: readonly DescribedChange[];
  /** Ids of the changed records that the case holds now. */
  readonly present: ReadonlySet<string>;
}

/** Null for a number that the journal does not have. */
export async function stepDetail(db: CaseDatabase, seq: number): Promise<StepDetail | null> {
  const [head, body] = await Promise.all([db.journal.get(seq), db.journalBodies.get(seq)]);
  if (!head) return null;
  const heads = await journalHeads(db);
  const changes = body?.changes ?? [];
  return {
    head,
    fate: stepFates(heads.slice(seq - 1)).get(seq) ?? null,
    changes: describeChanges(changes, await namesFor(db, changes)),
    present: await presentOf(db, changes),
  };
}

/** What one step did to one record and to what belongs to it. */
export async function stepAbout(
  db: CaseDatabase,
  seq: number,
  subjectId: string,
): Promise<readonly DescribedChange[]> {
  const changes = ((await db.journalBodies.get(seq))?.changes ?? []).filter((change) =>
    subjectIds([change]).includes(subjectId),
  );
  return describeChanges(changes, await namesFor(db, changes));
}

/** A step in the history of one record. */
export interface RecordStep extends JournalHead {
  readonly fate: StepFate | null;
}

/** The steps that touched a record or what belongs to it, newest first. */
export async function recordSteps(db: CaseDatabase, subjectId: string): Promise<readonly RecordStep[]> {
  const seqs = await db.journalBodies.where('about').equals(subjectId).primaryKeys();
  const heads = (await db.journal.bulkGet(seqs.toSorted((a, b) => a - b))).flatMap((head) => head ?? []);
  const fates = stepFates(heads);
  return heads.map((head) => ({ ...head, fate: fates.get(head.seq) ?? null })).toReversed();
}

export const recordStepCount = (db: CaseDatabase, subjectId: string): Promise<number> =>
  db.journalBodies.where('about').equals(subjectId).count();

/** What a step touched, in a few words; empty where it changed nothing. */
export async function stepNames(db: CaseDatabase, seq: number): Promise<string> {
  const known = names.get(db) ?? new Map<number, string>();
  names.set(db, known);
  const before = known.get(seq);
  if (before !== undefined) return before;
  const all = (await db.journalBodies.get(seq))?.changes ?? [];
  const changes = all.slice(0, MOST_LOOKED_AT);
  const [first, ...others] = describeChanges(changes, await namesFor(db, changes));
  const rest = others.length + all.length - changes.length;
  const words = first ? HISTORY_WORDS.named(first.thing, first.name, rest) : '';
  known.set(seq, words);
  return words;
}

/** Changes of a step of which the first in rank is named. */
const MOST_LOOKED_AT = 50;
const names = new WeakMap<CaseDatabase, Map<number, string>>();

/** Numbers of the steps that did anything to a kind of record; null for every kind. */
export async function stepsOfKind(db: CaseDatabase, table: string): Promise<readonly number[] | null> {
  if (table === '') return null;
  const acts = (['added', 'changed', 'removed'] as const).map(
    (act): ActKey => `${table as TableName} ${act}`,
  );
  return db.journalBodies.where('acts').anyOf(acts).primaryKeys();
}

/** Numbers of the steps that touched the record with a code, also one that was removed; null where the words are no code. */
export async function stepsOfCode(db: CaseDatabase, words: string): Promise<readonly number[] | null> {
  const code = words.trim().toUpperCase();
  const table = codedTable(code);
  if (!table) return null;
  const found = await db.table<AnyRecord>(table).where('code').equals(code).first();
  const id = found?.id ?? (await removedWithCode(db, table, code));
  return id === null ? [] : db.journalBodies.where('about').equals(id).primaryKeys();
}

const codedTable = (code: string): CodedTable | null =>
  /^[A-Z]\d+$/u.test(code)
    ? ((Object.keys(CODE_PREFIX) as CodedTable[]).find(
        (table) => CODE_PREFIX[table] === code[0] && (SUBJECT_TABLES as readonly string[]).includes(table),
      ) ?? null)
    : null;

async function removedWithCode(db: CaseDatabase, table: CodedTable, code: string): Promise<string | null> {
  const bodies = await db.journalBodies.where('acts').equals(`${table} removed`).toArray();
  for (const { changes } of bodies) {
    for (const { before } of changes)
      if (before && 'code' in before && before.code === code) return before.id;
  }
  return null;
}

async function presentOf(db: CaseDatabase, changes: readonly Change[]): Promise<ReadonlySet<string>> {
  const tables = new Map<TableName, string[]>();
  for (const change of changes) tables.set(change.table, [...(tables.get(change.table) ?? []), idOf(change)]);
  const present = new Set<string>();
  for (const [table, ids] of tables) {
    const keys = await db.table<AnyRecord, string>(table).where(':id').anyOf(ids).primaryKeys();
    for (const id of keys) present.add(id);
  }
  return present;
}
