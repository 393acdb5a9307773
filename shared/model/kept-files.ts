import { picturesIn } from './rich-text.ts';
import type { AnyRecord, Records, TableName } from './schema.ts';
import type { WholeCase } from './whole-case.ts';

/** A file that the case keeps on disk under its hash: an original, or a picture of an assessment. */
export interface KeptFile {
  readonly sha256: string;
  readonly name: string;
}

/** Each file of the case once; those of removed records too, because undo may bring them back. */
export function keptFiles({ snapshot, journal }: WholeCase): readonly KeptFile[] {
  const found = new Map<string, KeptFile>();
  const add = (table: TableName, record: AnyRecord | null): void => {
    for (const file of record ? filesOf(table, record) : []) {
      if (!found.has(file.sha256)) found.set(file.sha256, file);
    }
  };
  for (const table of ['originals', 'assessments'] as const) {
    for (const record of snapshot[table]) add(table, record);
  }
  for (const { changes } of journal) {
    for (const { table, before, after } of changes) {
      add(table, before);
      add(table, after);
    }
  }
  return [...found.values()];
}

function filesOf(table: TableName, record: AnyRecord): readonly KeptFile[] {
  if (table === 'originals') return [record as Records['originals']];
  return table === 'assessments' ? picturesIn((record as Records['assessments']).body) : [];
}
