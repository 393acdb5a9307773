import type { CaseSnapshot } from '../model/case-snapshot.ts';
import { changesBetween } from '../model/changes-between.ts';
import type { AnyRecord, TableName } from '../model/schema.ts';
import { TABLES } from '../model/schema.ts';

/** A record that restoring would touch. */
export interface TouchedRecord {
  readonly id: string;
  /** What a person knows it by: its code; empty where it has none. */
  readonly code: string;
  readonly name: string;
  readonly effect: 'added' | 'changed' | 'removed';
}

/** What restoring would do to the records of one kind. */
export interface TouchedKind {
  readonly table: TableName;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  /** The first ones, those that people know by a name. */
  readonly named: readonly TouchedRecord[];
}

const MOST_NAMED = 24;

/** What would change if the case became what it was; kinds of which nothing changes are left out. */
export function previewRestore(now: CaseSnapshot, then: CaseSnapshot): readonly TouchedKind[] {
  const byTable = Map.groupBy(changesBetween(now, then), ({ table }) => table);
  return TABLES.flatMap((table) => {
    const touched = (byTable.get(table) ?? []).map(({ before, after }) => ({
      record: (after ?? before) as AnyRecord,
      effect:
        before === null ? ('added' as const) : after === null ? ('removed' as const) : ('changed' as const),
    }));
    if (touched.length === 0) return [];
    const count = (wanted: TouchedRecord['effect']): number =>
      touched.filter(({ effect }) => effect === wanted).length;
    const named = touched
      .map(({ record, effect }) => ({ id: record.id, ...wordsFor(record), effect }))
      .filter(({ code, name }) => code !== '' || name !== '')
      .slice(0, MOST_NAMED);
    return [{ table, added: count('added'), changed: count('changed'), removed: count('removed'), named }];
  });
}

/** The fields that a person knows a record by, in order; a text itself is no name. */
const NAMES = ['title', 'statement', 'name', 'words', 'label'] as const;

function wordsFor(record: AnyRecord): { readonly code: string; readonly name: string } {
  const fields = record as unknown as Readonly<Record<string, unknown>>;
  const word = (field: string): string => (typeof fields[field] === 'string' ? fields[field] : '');
  return { code: word('code'), name: NAMES.map(word).find((name) => name !== '') ?? '' };
}
