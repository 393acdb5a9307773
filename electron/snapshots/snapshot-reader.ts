import type { SnapshotFacts, SnapshotPart, SnapshotParts } from '../../shared/snapshot-facts.ts';
import { DamagedJournal } from '../journal-file.ts';
import { FIRST_PREV_HASH, parseLine } from '../journal-line.ts';
import { writeSafely } from '../safe-write.ts';
import { type ChunkStore, openChunks } from './chunk-store.ts';
import { bringOriginal, type OriginalsPlace, originalsOf, readOriginal, sealedAs } from './kept-originals.ts';
import { factsOf, type HeldManifest, readManifest, readManifests } from './manifest.ts';
import { DamagedFile } from './packed-file.ts';
import { type Sealing, sealingFor, UNSEALED } from './sealing.ts';

/** Reads the snapshots of one case out of the folders that have some; writes nothing into them. */
export interface SnapshotReader {
  /** Newest first. */
  list(known: ReadonlyMap<string, boolean>): Promise<readonly SnapshotFacts[]>;
  /** Null where there is no such snapshot, or it is damaged everywhere. */
  find(id: string): Promise<HeldManifest | null>;
  parts(snapshot: HeldManifest): Promise<SnapshotParts>;
  /** Throws {@link DamagedFile} where the part is damaged everywhere, as all of these `SealedAway` without the key. */
  part(snapshot: HeldManifest, at: number): Promise<SnapshotPart>;
  /** The rows of one table. */
  rows(snapshot: HeldManifest, table: string): Promise<readonly string[]>;
  /** The lines of its journal, the chain verified up to its head. Throws {@link DamagedFile} or {@link DamagedJournal}. */
  journal(snapshot: HeldManifest): Promise<readonly string[]>;
  /** Copies originals that are missing in a folder; answers those that are nowhere. */
  bringOriginals(snapshot: HeldManifest, to: OriginalsPlace): Promise<readonly string[]>;
}

export function snapshotReader(
  folders: readonly string[],
  originals: readonly OriginalsPlace[],
  key: Sealing | null = null,
): SnapshotReader {
  const linesOf =
    (snapshot: HeldManifest): ChunkStore['lines'] =>
    async (name) => {
      for (const folder of folders) {
        const store = openChunks(folder, sealingFor(snapshot, key));
        try {
          return await store.lines(name);
        } catch (error) {
          if (!(error instanceof DamagedFile)) throw error;
        }
      }
      throw new DamagedFile(name);
    };
  const manifests = async (): Promise<{ sound: readonly HeldManifest[]; damaged: readonly string[] }> => {
    const found = await Promise.all(folders.map(async (folder) => await readManifests(folder)));
    const sound = new Map(found.flatMap((one) => one.sound.map((held) => [held.id, held] as const)));
    const damaged = new Set(found.flatMap((one) => one.damaged.filter((id) => !sound.has(id))));
    return { sound: [...sound.values()], damaged: [...damaged] };
  };
  const chunksIn = ({ tables, journal }: HeldManifest) => [
    ...Object.keys(tables)
      .toSorted()
      .flatMap((table) => (tables[table] ?? []).map(({ name }) => ({ table, name }))),
    ...journal.map(({ name }) => ({ table: null, name })),
  ];

  return {
    async list(known) {
      const { sound, damaged } = await manifests();
      return [
        ...sound.map((one) => factsOf(one, known.get(one.id) ?? null)),
        ...damaged.map((id) => unreadable(id)),
      ].toSorted((a, b) => (a.id < b.id ? 1 : -1));
    },
    async find(id) {
      for (const folder of folders) {
        try {
          return await readManifest(folder, id);
        } catch (error) {
          if (!(error instanceof DamagedFile)) throw error;
        }
      }
      return null;
    },
    parts: async (snapshot) => ({
      parts: chunksIn(snapshot).length,
      ofTables: Object.values(snapshot.tables).flat().length,
      originals: await originalsOf(snapshot, { lines: linesOf(snapshot) }),
    }),
    async part(snapshot, at) {
      const chunk = chunksIn(snapshot)[at];
      return chunk
        ? { table: chunk.table, lines: await linesOf(snapshot)(chunk.name) }
        : { table: null, lines: [] };
    },
    rows: async (snapshot, table) => {
      const refs = Object.hasOwn(snapshot.tables, table) ? (snapshot.tables[table] ?? []) : [];
      return (await Promise.all(refs.map(async ({ name }) => await linesOf(snapshot)(name)))).flat();
    },
    async journal(snapshot) {
      const all = (
        await Promise.all(snapshot.journal.map(async ({ name }) => await linesOf(snapshot)(name)))
      ).flat();
      let hash = FIRST_PREV_HASH;
      for (const [index, text] of all.entries()) {
        const line = parseLine(text);
        if (!line || line.seq !== index + 1 || line.prevHash !== hash) throw new DamagedJournal(index + 1);
        hash = line.hash;
      }
      if (hash !== snapshot.head) throw new DamagedJournal(all.length);
      return all;
    },
    async bringOriginals(snapshot, to) {
      const missing: string[] = [];
      // An original may have been brought there by a snapshot that was not sealed as this one is.
      const from = originals.flatMap((one) => [
        ...new Set([UNSEALED, ...(key ? [key] : [])].map((sealing) => sealedAs(one, sealing))),
      ]);
      for (const hash of await originalsOf(snapshot, { lines: linesOf(snapshot) })) {
        if (await readOriginal(to, hash)) continue;
        if (!(await bringOriginal(hash, { to, from, write: writeSafely }))) missing.push(hash);
      }
      return missing;
    },
  };
}

/** A snapshot whose manifest is damaged: only its name is left. */
const unreadable = (id: string): SnapshotFacts => ({
  id,
  caseId: '',
  seq: 0,
  head: '',
  takenAt: '',
  reason: 'time',
  counts: {},
  bytes: 0,
  isSound: false,
});
