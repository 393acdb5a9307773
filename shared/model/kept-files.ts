import type { AnyRecord, TableName } from './schema.ts';
import type { WholeCase } from './whole-case.ts';

/** A file that the case keeps on disk under its hash. */
export interface KeptFile {
  /** As the analyst knows it. */
  readonly name: string;
  readonly sha256: string;
}

/**
 * Each file that the case or its journal names, once: originals of sources and pages of issued copies. Those of removed
 * records too, because undo may bring them back.
 */
export function keptFiles({ snapshot, journal }: WholeCase): readonly KeptFile[] {
  const named = [
    ...snapshot.originals.map((record) => fileOf('originals', record)),
    ...snapshot.issued.map((record) => fileOf('issued', record)),
    ...journal.flatMap(({ changes }) =>
      changes.flatMap(({ table, before, after }) =>
        [before, after].map((record) => record && fileOf(table, record)),
      ),
    ),
  ];
  const found = new Map<string, KeptFile>();
  for (const file of named) if (file && !found.has(file.sha256)) found.set(file.sha256, file);
  return [...found.values()];
}

function fileOf(table: TableName, record: AnyRecord): KeptFile | null {
  if (table === 'originals' && 'byteLength' in record) return record;
  if (table === 'issued' && 'pdf' in record) return { name: record.code, sha256: record.pdf.sha256 };
  return null;
}
