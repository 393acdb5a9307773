import { fail, ok, type Result } from '../lib/result.ts';
import { type CaseSnapshot, emptySnapshot } from './case-snapshot.ts';
import { CURRENT_VERSION, migrationsSince, type OldRecord, upgradeRecord } from './migrations.ts';
import { parseRecord } from './parse-record.ts';
import { danglingReferences } from './references.ts';
import { type Records, TABLES, type TableName } from './schema.ts';

/** Why a snapshot's rows make no case. */
export type RowsProblem = 'too-new' | 'unsound';

/**
 * Makes a case of rows as snapshots keep them, each with the format of its record; older ones are brought up to date.
 * The rows come from files, so that every record and every reference is checked.
 */
export function recordsFromRows(rows: ReadonlyMap<string, readonly string[]>): Result<CaseSnapshot> {
  const snapshot = emptySnapshot();
  for (const [name, lines] of rows) {
    const table = TABLES.find((known) => known === name);
    if (!table) return problem('too-new', name);
    for (const line of lines) {
      const record = recordFromRow(table, line);
      if (!record.ok) return record;
      (snapshot[table] as unknown[]).push(record.value);
    }
  }
  if (snapshot.info.length !== 1) return problem('unsound', 'info');
  const [dangling] = danglingReferences(snapshot);
  return dangling ? problem('unsound', `${dangling.table}.${dangling.field}`) : ok(snapshot);
}

/** One record of a row. */
export function recordFromRow<T extends TableName>(table: T, line: string): Result<Records[T]> {
  const row = readRow(line);
  if (!row) return problem('unsound', table);
  if (row.format > CURRENT_VERSION) return problem('too-new', table);
  const record = parseRecord(table, upgraded(table, row));
  return record.ok ? record : problem('unsound', `${table}: ${record.message}`);
}

const problem = (code: RowsProblem, where: string) => fail(code, where);

function upgraded(table: TableName, { format, record }: StoredRow): OldRecord {
  return migrationsSince(format).reduce((old, step) => upgradeRecord(step, table, old), record);
}

interface StoredRow {
  readonly format: number;
  readonly record: OldRecord;
}

function readRow(line: string): StoredRow | null {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null || !('format' in value) || !('record' in value))
      return null;
    const { format, record } = value;
    if (!Number.isSafeInteger(format) || typeof record !== 'object' || record === null) return null;
    return { format: format as number, record: record as OldRecord };
  } catch {
    return null;
  }
}
