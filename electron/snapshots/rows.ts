import { createHash } from 'node:crypto';
import { canonicalJson } from '../../shared/lib/canonical-json.ts';
import type { JournalLine } from '../journal-line.ts';
import type { ChunkRef, ChunkStore } from './chunk-store.ts';

/** A row of a table as it is stored: its record and the data format that the record is written in. */
export interface Row {
  readonly id: string;
  readonly line: string;
}

/** By table and id what became of each row: its line, or null where it was removed. */
export type RowChanges = ReadonlyMap<string, ReadonlyMap<string, string | null>>;

/** A row as long as this ends its chunk, so that a long text is not written again for what comes behind it. */
const LONG_ROW = 64 * 1024;

/** Collects what journal entries do to rows; knows tables by their names alone. */
export function collectChanges(): { add(line: JournalLine): void; readonly changes: RowChanges } {
  const changes = new Map<string, Map<string, string | null>>();
  return {
    changes,
    add({ entry }) {
      const { format = 1, changes: steps } = JSON.parse(entry) as EntryText;
      for (const { table, before, after } of steps) {
        const rows = changes.get(table) ?? new Map<string, string | null>();
        changes.set(table, rows);
        if (after) rows.set(after.id, canonicalJson({ format, record: after }));
        else if (before) rows.set(before.id, null);
      }
    },
  };
}

/**
 * The chunks of a table after some changes. Where a chunk ends depends on its last row alone, so that a change writes
 * one chunk anew and the result is the same whether it is folded step by step or made at once.
 */
export async function foldTable(
  chunks: readonly ChunkRef[],
  changes: ReadonlyMap<string, string | null>,
  store: Pick<ChunkStore, 'put' | 'lines'>,
): Promise<readonly ChunkRef[]> {
  const waiting = [...changes].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const folded: ChunkRef[] = [];
  let open: Row[] = [];
  const close = async (rows: readonly Row[]): Promise<void> => {
    for (const row of rows) {
      open.push(row);
      if (!endsChunk(row)) continue;
      folded.push(await putRows(open, store));
      open = [];
    }
  };

  for (const [index, chunk] of chunks.entries()) {
    const isLast = index === chunks.length - 1;
    const next = isLast ? -1 : waiting.findIndex(([id]) => id > chunk.last);
    const here = waiting.splice(0, next < 0 ? waiting.length : next);
    if (here.length === 0 && open.length === 0) folded.push(chunk);
    else await close(changed((await store.lines(chunk.name)).map(rowOf), here));
  }
  await close(changed([], waiting));
  if (open.length > 0) folded.push(await putRows(open, store));
  return folded;
}

/** Reads a row's line. */
export function rowOf(line: string): Row {
  const { record } = JSON.parse(line) as { readonly record: { readonly id: string } };
  return { id: record.id, line };
}

interface EntryText {
  /** Lines of the first data format do not say so. */
  readonly format?: number;
  readonly changes: readonly {
    readonly table: string;
    readonly before: { readonly id: string } | null;
    readonly after: { readonly id: string } | null;
  }[];
}

function changed(rows: readonly Row[], changes: readonly (readonly [string, string | null])[]): Row[] {
  const byId = new Map<string, string | null>([
    ...rows.map(({ id, line }) => [id, line] as const),
    ...changes,
  ]);
  return [...byId]
    .flatMap(([id, line]) => (line === null ? [] : [{ id, line }]))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** One row in 32, by a hash of its id. */
function endsChunk({ id, line }: Row): boolean {
  return line.length >= LONG_ROW || (createHash('sha256').update(id).digest()[0] ?? 0) < 8;
}

async function putRows(rows: readonly Row[], store: Pick<ChunkStore, 'put'>): Promise<ChunkRef> {
  const stored = await store.put(rows.map(({ line }) => line));
  return { ...stored, rows: rows.length, first: rows[0]?.id ?? '', last: rows.at(-1)?.id ?? '' };
}
