import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openJournals } from '../../../electron/journal.ts';
import { type ProfileSeal, UNSEALED_PROFILE } from '../../../electron/sealed/profile-seal.ts';
import { openChunks } from '../../../electron/snapshots/chunk-store.ts';
import { type HeldManifest, readManifests } from '../../../electron/snapshots/manifest.ts';
import { rowOf } from '../../../electron/snapshots/rows.ts';
import { UNSEALED } from '../../../electron/snapshots/sealing.ts';
import { type TakeOrder, type TakeTools, takeSnapshot } from '../../../electron/snapshots/take-snapshot.ts';
import { canonicalJson } from '../../../shared/lib/canonical-json.ts';
import { sha256OfText } from '../../../shared/lib/sha256.ts';
import { wholeJournal } from '../whole-journal.ts';

export const CASE = 'case-0001';

/** One change of a record: what it says from then on, or null where it is removed. */
export interface Step {
  readonly table: string;
  readonly id: string;
  readonly words: string | null;
}

type Held = { readonly id: string; readonly words: string } | null;
type Tables = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** A case on disk: its journal, its originals, its snapshots, and what its tables ought to hold. */
export function journalledCase(root: string, seal: ProfileSeal = UNSEALED_PROFILE) {
  const cases = path.join(root, 'cases');
  const journals = openJournals(cases, { lines: () => seal.files().lines });
  const places = {
    journal: path.join(cases, CASE, 'journal.ndjson'),
    originals: path.join(cases, CASE, 'originals'),
    folder: path.join(root, 'snapshots', CASE),
  };
  const order = { ...places, caseId: CASE, reason: 'time', upTo: null, app: '1.0.0' } as const;
  const tables = new Map<string, Map<string, string>>();
  let seq = 0;
  let clock = Date.UTC(2026, 0, 1);
  return {
    ...places,
    root,
    /** Where a second copy goes. */
    second: path.join(root, 'second', CASE),
    order,
    journals,
    get seq() {
      return seq;
    },
    /** By table and id the record's words. */
    get tables(): Tables {
      return new Map(
        [...tables].filter(([, rows]) => rows.size > 0).map(([name, rows]) => [name, new Map(rows)]),
      );
    },
    /** Goes on where the journal on disk ends. */
    async resume(): Promise<void> {
      const read = await wholeJournal(journals, CASE);
      if (!read.ok) throw new Error(read.message);
      for (const line of read.value) {
        const entry = JSON.parse(line) as {
          readonly seq: number;
          readonly changes: readonly { table: string; before: Held; after: Held }[];
        };
        seq = entry.seq;
        for (const { table, before, after } of entry.changes) {
          const rows = tables.get(table) ?? new Map<string, string>();
          tables.set(table, rows);
          if (after) rows.set(after.id, after.words);
          else if (before) rows.delete(before.id);
        }
      }
    },
    async commit(steps: readonly Step[]): Promise<void> {
      const changes = steps.map(({ table, id, words }) => {
        const rows = tables.get(table) ?? new Map<string, string>();
        tables.set(table, rows);
        const held = rows.get(id);
        const before = held === undefined ? null : { id, words: held };
        if (words === null) rows.delete(id);
        else rows.set(id, words);
        return { table, before, after: words === null ? null : { id, words } };
      });
      seq += 1;
      const answer = await journals.append(CASE, [canonicalJson({ seq, format: 2, changes })]);
      if (!answer.ok) throw new Error(answer.message);
    },
    keepOriginal(words: string): string {
      mkdirSync(places.originals, { recursive: true });
      const hash = sha256OfText(words);
      writeFileSync(path.join(places.originals, hash), words);
      return hash;
    },
    async take(given: Partial<TakeOrder> = {}, tools: TakeTools = {}) {
      clock += 60_000;
      const takenAt = new Date(clock).toISOString();
      return await takeSnapshot({ ...order, takenAt, ...given }, tools);
    },
  };
}

/** The newest snapshot of a folder that can be read. */
export async function newestIn(folder: string): Promise<HeldManifest> {
  const [newest] = (await readManifests(folder)).sound;
  if (!newest) throw new Error('There is no snapshot');
  return newest;
}

/** What the tables of a snapshot hold. */
export async function tablesOf(folder: string, { tables }: HeldManifest): Promise<Tables> {
  const store = openChunks(folder, UNSEALED);
  const read = new Map<string, Map<string, string>>();
  for (const [name, chunks] of Object.entries(tables)) {
    const rows = new Map<string, string>();
    for (const chunk of chunks) {
      for (const line of await store.lines(chunk.name)) {
        const { record } = JSON.parse(line) as { readonly record: { readonly words: string } };
        rows.set(rowOf(line).id, record.words);
      }
    }
    read.set(name, rows);
  }
  return read;
}

/** Every file in and below a folder, by its path from there. */
export const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .toSorted();

export const bytesOf = (file: string): Buffer => readFileSync(file);
