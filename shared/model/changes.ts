import type { Records, TableName } from './schema.ts';

/** One record before and after. null before = added; null after = removed. */
export type Change = {
  [T in TableName]: {
    readonly table: T;
    readonly before: Records[T] | null;
    readonly after: Records[T] | null;
  };
}[TableName];

/** A change set as it is written to the journal table and, the same, to the journal file. */
export interface JournalEntry {
  /** 1, 2, 3 ... without gaps within a case. */
  readonly seq: number;
  /** ISO 8601 in UTC. For people; order is by `seq` alone. */
  readonly at: string;
  readonly analyst: string;
  readonly label: string;
  /** `start` makes the case and cannot be undone; `drop` gives up an undo or redo that no longer fits. */
  readonly kind: 'start' | 'edit' | 'undo' | 'redo' | 'drop';
  /** The edit that an undo takes back, a redo does again or a drop gives up; 0 for the others. */
  readonly of: number;
  readonly changes: readonly Change[];
}

export const put = <T extends TableName>(table: T, before: Records[T] | null, after: Records[T]): Change =>
  ({ table, before, after }) as Change;

export const add = <T extends TableName>(table: T, after: Records[T]): Change => put(table, null, after);

export const remove = <T extends TableName>(table: T, before: Records[T]): Change =>
  ({ table, before, after: null }) as Change;

export const invert = (changes: readonly Change[]): readonly Change[] =>
  changes
    .map((change) => ({ table: change.table, before: change.after, after: change.before }) as Change)
    .toReversed();

/** The id a change is about. */
export function idOf(change: Change): string {
  const record = change.before ?? change.after;
  if (!record) throw new Error('A change has neither a before nor an after');
  return record.id;
}
