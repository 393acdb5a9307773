import type { CaseId, CaseInfo } from './case-info.ts';
import type { CaseSnapshot } from './case-snapshot.ts';
import { add, type Change, type JournalEntry, put } from './changes.ts';
import { type AnyRecord, TABLES, type TableName } from './schema.ts';

/** A whole case: its records as they are, and how they came to be. */
export interface WholeCase {
  readonly snapshot: CaseSnapshot;
  readonly journal: readonly JournalEntry[];
}

/** Who makes a change, and when. */
type Signature = Pick<JournalEntry, 'at' | 'analyst' | 'label'>;

/** A case that begins with these records: its journal is one entry, which cannot be undone. */
export function startedWith(snapshot: CaseSnapshot, signature: Signature): WholeCase {
  return {
    snapshot,
    journal: [{ ...signature, seq: 1, kind: 'start', of: 0, changes: additionsOf(snapshot) }],
  };
}

/** Every record as a change that adds it, parents first. */
export const additionsOf = (snapshot: CaseSnapshot): readonly Change[] =>
  TABLES.flatMap((table) => snapshot[table].map((record) => add(table, record as never)));

/** What the case says about itself. Throws when it has no such row or several: such a case is never let in. */
export function infoOf(snapshot: Pick<CaseSnapshot, 'info'>): CaseInfo {
  const [info, ...others] = snapshot.info;
  if (!info || others.length > 0) throw new Error('A case has exactly one row about itself');
  return info;
}

/** The same case under another id and title; the new title is a last entry in the journal and can be undone. */
export function copyOfCase(whole: WholeCase, id: CaseId, title: string, signature: Signature): WholeCase {
  const before: CaseInfo = { ...infoOf(whole.snapshot), id };
  const after: CaseInfo = { ...before, title, rev: before.rev + 1 };
  const journal = whole.journal.map((entry) => ({
    ...entry,
    changes: entry.changes.map((change) => underId(change, id)),
  }));
  const renamed = { ...signature, seq: (journal.at(-1)?.seq ?? 0) + 1, kind: 'edit' as const, of: 0 };
  return {
    snapshot: { ...whole.snapshot, info: [after] },
    journal: [...journal, { ...renamed, changes: [put('info', before, after)] }],
  };
}

/** The records that a journal leads to, by table and id. A sound case has exactly these. */
export function recordsAfter(
  journal: readonly JournalEntry[],
): ReadonlyMap<TableName, ReadonlyMap<string, AnyRecord>> {
  const tables = new Map(TABLES.map((table) => [table, new Map<string, AnyRecord>()]));
  for (const { changes } of journal) {
    for (const { table, before, after } of changes) {
      if (after) tables.get(table)?.set(after.id, after);
      else if (before) tables.get(table)?.delete(before.id);
    }
  }
  return tables;
}

/** The whole case that a journal leads to, each table ordered by id. */
export function wholeAfter(journal: readonly JournalEntry[]): WholeCase {
  const tables = [...recordsAfter(journal)].map(([table, records]) => [
    table,
    [...records.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  ]);
  return { snapshot: Object.fromEntries(tables) as CaseSnapshot, journal };
}

function underId(change: Change, id: CaseId): Change {
  if (change.table !== 'info') return change;
  const { before, after } = change;
  return { table: 'info', before: before && { ...before, id }, after: after && { ...after, id } };
}
