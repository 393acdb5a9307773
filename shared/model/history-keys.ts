import { type Change, idOf } from './changes.ts';
import { REFERENCES, type TableName } from './schema.ts';

/** Records that have a form of their own on screen: what a history is asked for. */
export const SUBJECT_TABLES = ['sources', 'notes', 'claims', 'entities', 'assessments'] as const;

const SUBJECTS: ReadonlySet<TableName> = new Set(SUBJECT_TABLES);

/** The fields of each table that name a record with a form of its own. */
const OWNERS: ReadonlyMap<TableName, readonly string[]> = new Map(
  [...new Set(REFERENCES.map(({ table }) => table))].map((table) => [
    table,
    REFERENCES.flatMap((one) => (one.table === table && SUBJECTS.has(one.parent) ? one.field : [])),
  ]),
);

/** What was done to a kind of record, as the journal is indexed by it. */
export type ActKey = `${TableName} ${'added' | 'changed' | 'removed'}`;

/** Ids of the records on screen that the changes touch, themselves or through what belongs to them, each once. */
export function subjectIds(changes: readonly Change[]): readonly string[] {
  const ids = new Set<string>();
  for (const change of changes) {
    if (SUBJECTS.has(change.table)) ids.add(idOf(change));
    for (const field of OWNERS.get(change.table) ?? []) {
      for (const record of [change.before, change.after]) {
        const id = (record as Readonly<Record<string, unknown>> | null)?.[field];
        if (typeof id === 'string') ids.add(id);
      }
    }
  }
  return [...ids];
}

/** What the changes do to which kinds of records, each once. */
export const actKeys = (changes: readonly Change[]): readonly ActKey[] => [...new Set(changes.map(actOf))];

function actOf({ table, before, after }: Change): ActKey {
  if (!before) return `${table} added`;
  return after ? `${table} changed` : `${table} removed`;
}
