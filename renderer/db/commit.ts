import Dexie from 'dexie';
import { sameJson } from '../../shared/lib/same-json.ts';
import { type Change, idOf, type JournalEntry } from '../../shared/model/changes.ts';
import type { AnyRecord, TableName } from '../../shared/model/schema.ts';
import { withCascade } from './cascade.ts';
import { raiseCounters } from './code-counters.ts';
import { ALL_TABLES, type CaseDatabase, journalBody } from './database.ts';
import { publishEntry, publishPlan } from './entries.ts';
import { inTime } from './in-time.ts';
import { type Reader, readerOf } from './reader.ts';

/** What a change set says about itself; the gate adds the number. */
export type CommitNote = Pick<JournalEntry, 'label' | 'kind' | 'of' | 'at' | 'analyst'>;

/** Milliseconds that a change set may take for each of its records, beside what any may take. */
const RECORD_MS = 20;

/** A record is no longer what the change was planned on; nothing was written. */
export class StaleChangeError extends Error {
  readonly table: TableName;
  readonly recordId: string;
  constructor(table: TableName, recordId: string) {
    super('Something this step rests on was changed meanwhile. Nothing was written.');
    this.name = 'StaleChangeError';
    this.table = table;
    this.recordId = recordId;
  }
}

/**
 * The only function in the program that writes records. Plans, adds cascades, refuses what is stale, numbers the
 * change set and writes rows and journal in one strict transaction. Returns null when the plan changes nothing.
 *
 * Inside the transaction every await is one Dexie call and none stands in a loop over records: Dexie loses its
 * transaction after about a hundred awaits of anything else.
 */
export async function commit(
  db: CaseDatabase,
  note: CommitNote,
  plan: (read: Reader) => Promise<readonly Change[]>,
): Promise<JournalEntry | null> {
  let takeBack: (() => void) | null = null;
  let granted = 0;
  const writing = db.transaction('rw', [...ALL_TABLES], async () => {
    const planned = (await plan(readerOf(db))).filter(isRealChange);
    if (planned.length === 0 && note.kind !== 'drop') return null;
    const changes = (await withCascade(db, planned)).map(withNextRev);
    granted = changes.length * RECORD_MS;
    takeBack = Dexie.ignoreTransaction(() => publishPlan(db.name, changes));
    const groups = [...byTable(changes)];
    const [stored, last] = await Promise.all([
      Promise.all(groups.map(([table, group]) => db.table<AnyRecord>(table).bulkGet(group.map(idOf)))),
      db.journal.orderBy(':id').last(),
    ]);
    for (const [at, [table, group]] of groups.entries()) {
      for (const [index, change] of group.entries()) {
        if (!sameRecord(stored[at]?.[index] ?? null, change.before)) {
          throw new StaleChangeError(table, idOf(change));
        }
      }
    }
    const seq = (last?.seq ?? 0) + 1;
    const entry: JournalEntry = { seq, ...note, changes };
    // Asked for together: the analyst waits for as many answers as follow one another.
    await Promise.all([
      ...groups.map(([table, group]) => writeGroup(db, table, group)),
      raiseCounters(db, changes),
      db.journal.add({ seq, ...note }),
      db.journalBodies.add(journalBody(seq, changes)),
    ]);
    return entry;
  });
  // A large import may take longer than a field: each record is given a little time of its own.
  const written = await inTime(writing, () => {
    const left = granted;
    granted = 0;
    return left;
  }).catch((error: unknown) => {
    takeBack?.();
    throw error;
  });
  if (written) publishEntry(db.name, written);
  return written;
}

function writeGroup(db: CaseDatabase, table: TableName, group: readonly Change[]): PromiseLike<unknown> {
  const gone = group.filter((change) => !change.after).map(idOf);
  const put = group.flatMap((change) => change.after ?? []);
  if (gone.length === 0) return db.table(table).bulkPut(put);
  return db
    .table(table)
    .bulkDelete(gone)
    .then(() => db.table(table).bulkPut(put));
}

/** `rev` is the gate's: it rises with every write, so that an undone record is never mistaken for an untouched one. */
function withNextRev(change: Change): Change {
  if (!change.after) return change;
  const rev = Math.max(change.before?.rev ?? 0, change.after.rev) + 1;
  return { ...change, after: { ...change.after, rev } } as Change;
}

const isRealChange = (change: Change): boolean =>
  !sameJson({ ...change.before, rev: 0 }, { ...change.after, rev: 0 }) ||
  change.before === null ||
  change.after === null;

/** `rev` is left out: what counts is whether the words are the same. */
function sameRecord(
  stored: { readonly rev: number } | null,
  expected: { readonly rev: number } | null,
): boolean {
  if (!stored || !expected) return stored === expected;
  return sameJson({ ...stored, rev: 0 }, { ...expected, rev: 0 });
}

function byTable(changes: readonly Change[]): ReadonlyMap<TableName, readonly Change[]> {
  const groups = new Map<TableName, Change[]>();
  for (const change of changes) {
    const group = groups.get(change.table);
    if (group) group.push(change);
    else groups.set(change.table, [change]);
  }
  return groups;
}
