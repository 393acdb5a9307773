import { caseFileTools as tools } from '../renderer/workers/case-file-tools.ts';
import { openEntries, textOf } from '../shared/formats/case-file-entries.ts';
import type { JournalEntry } from '../shared/model/changes.ts';
import { CURRENT_VERSION, type OldRecord } from '../shared/model/migrations.ts';
import { TABLES, type TableName } from '../shared/model/schema.ts';

/** The formats before the present one; of each there is a case file in `tests/fixtures/case-files`. */
export const EARLIER_VERSIONS: readonly number[] = Array.from(
  { length: CURRENT_VERSION - 1 },
  (_, index) => index + 1,
);

/** What a case file of an earlier format holds, as it was written: nothing is brought up to date. */
export interface OldCase {
  readonly tables: Readonly<Partial<Record<TableName, readonly OldRecord[]>>>;
  readonly journal: readonly JournalEntry[];
}

export function readOldCase(bytes: Uint8Array): OldCase {
  const entries = openEntries(bytes, tools);
  const linesOf = (name: string): readonly unknown[] =>
    entries.has(name)
      ? textOf(entries, name, tools)
          .split('\n')
          .filter((line) => line !== '')
          .map((line) => JSON.parse(line) as unknown)
      : [];
  return {
    tables: Object.fromEntries(TABLES.map((table) => [table, linesOf(`tables/${table}.ndjson`)])),
    journal: linesOf('journal.ndjson') as OldCase['journal'],
  };
}
