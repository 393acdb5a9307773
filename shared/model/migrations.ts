import { MIGRATION_2 } from './migration-2.ts';
import { MIGRATION_3 } from './migration-3.ts';
import type { TableName } from './schema.ts';

/** A record as found in an old database or file: its fields are not trusted until the migration has run. */
export type OldRecord = Readonly<Record<string, unknown>>;

export interface Migration {
  readonly version: number;
  readonly note: string;
  /** Dexie index strings, only for tables whose indexes change. */
  readonly indexes?: Readonly<Partial<Record<TableName, string>>>;
  /** Old record to new record. Pure: the database and old case files both run it. */
  readonly records?: Readonly<Partial<Record<TableName, (old: OldRecord) => OldRecord>>>;
}

/** The one ordered list, without gaps. */
export const MIGRATIONS: readonly [Migration, ...Migration[]] = [
  {
    version: 1,
    note: 'The first format.',
    indexes: {
      info: 'id',
      sources: 'id, code',
      originals: 'id, sourceId, sha256',
      excerpts: 'id, code, sourceId, originalId',
      texts: 'id',
      claims: 'id, code',
      passages: 'id, claimId, excerptId',
      entities: 'id, code, name',
      mentions: 'id, entityId, excerptId',
      roles: 'id, claimId, entityId',
      assessments: 'id, code',
    },
  },
  MIGRATION_2,
  MIGRATION_3,
];

export const CURRENT_VERSION = MIGRATIONS[MIGRATIONS.length - 1]?.version ?? 1;

/** A record one format further. */
export const upgradeRecord = (step: Migration, table: TableName, record: OldRecord): OldRecord =>
  step.records?.[table]?.(record) ?? record;

/** A change one format further: the journal keeps records too. */
export function upgradeChange<
  C extends { readonly table: TableName; readonly before: unknown; readonly after: unknown },
>(step: Migration, change: C): C {
  const upgrade = (record: unknown): unknown =>
    record && upgradeRecord(step, change.table, record as OldRecord);
  return { ...change, before: upgrade(change.before), after: upgrade(change.after) };
}

/**
 * A change set as it was written at an earlier format, brought up to date. What is no change set is handed on as it
 * is: the parser refuses it.
 */
export function upgradeEntry(raw: unknown, steps: readonly Migration[]): unknown {
  if (steps.length === 0 || typeof raw !== 'object' || raw === null || !('changes' in raw)) return raw;
  if (!Array.isArray(raw.changes)) return raw;
  const changes = raw.changes as readonly OldChange[];
  return {
    ...raw,
    changes: changes.map((change) => steps.reduce((upgraded, step) => upgradeChange(step, upgraded), change)),
  };
}

/** The migrations that something written at a format has still to go through. */
export const migrationsSince = (
  version: number,
  migrations: readonly Migration[] = MIGRATIONS,
): readonly Migration[] => migrations.filter((step) => step.version > version);

type OldChange = { readonly table: TableName; readonly before: unknown; readonly after: unknown };
