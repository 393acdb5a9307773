import { picturesIn } from './rich-text.ts';
import type { AnyRecord, Records, TableName } from './schema.ts';
import type { WholeCase } from './whole-case.ts';

/** A file that the case keeps on disk under its hash. */
export interface KeptFile {
  /** As the analyst knows it. */
  readonly name: string;
  readonly sha256: string;
  /** Where its record says it. */
  readonly byteLength?: number;
}

/** Records that name files. */
const KEEPING = ['info', 'originals', 'assessments', 'issued'] as const satisfies readonly TableName[];

/**
 * Each file that the case or its journal names, once: originals of sources, pictures of assessments and of the
 * house, and pages of issued copies. Those of removed records too, because undo may bring them back.
 */
export function keptFiles({ snapshot, journal }: WholeCase): readonly KeptFile[] {
  const found = new Map<string, KeptFile>();
  const add = (table: TableName, record: AnyRecord | null): void => {
    for (const file of record ? filesOf(table, record) : []) {
      if (!found.has(file.sha256)) found.set(file.sha256, file);
    }
  };
  for (const table of KEEPING) for (const record of snapshot[table]) add(table, record);
  for (const { changes } of journal) {
    for (const { table, before, after } of changes) {
      add(table, before);
      add(table, after);
    }
  }
  return [...found.values()];
}

function filesOf(table: TableName, record: AnyRecord): readonly KeptFile[] {
  if (table === 'info') return logoOf(record as Records['info']);
  if (table === 'originals') return [record as Records['originals']];
  if (table === 'assessments') return picturesIn((record as Records['assessments']).body);
  if (table !== 'issued') return [];
  const { code, pdf } = record as Records['issued'];
  return [{ name: code, sha256: pdf.sha256 }];
}

/** The picture of the house, where it has one. */
export const logoOf = ({ house }: Records['info']): readonly KeptFile[] =>
  house.logo ? [house.logo.picture] : [];
