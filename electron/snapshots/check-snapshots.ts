import { writeSafely } from '../safe-write.ts';
import { openChunks, type WriteFile } from './chunk-store.ts';
import { bringOriginal, type OriginalsPlace, originalsOf, readOriginal } from './kept-originals.ts';
import { chunksOf, type HeldManifest, readManifests } from './manifest.ts';
import { copyChunk } from './mirror.ts';
import { DamagedFile } from './packed-file.ts';
import { type Sealing, UNSEALED } from './sealing.ts';
import { rebuildChunks } from './take-snapshot.ts';

export interface CheckOrder {
  /** The folder of the case's snapshots. */
  readonly folder: string;
  readonly originals: OriginalsPlace;
  /** Where what is damaged may still be had; null to look and change nothing. */
  readonly mend: {
    /** Other folders with snapshots of the case. */
    readonly folders: readonly string[];
    readonly originals: readonly OriginalsPlace[];
    /** The journal file of the case. */
    readonly journal: string;
  } | null;
}

export interface CheckAnswer {
  /** Whether everything that a snapshot needs is there and whole, by its id; those that cannot be read too. */
  readonly sound: Readonly<Record<string, boolean>>;
  readonly files: number;
  readonly mended: number;
  readonly damaged: number;
}

/** Reads and hashes every file of every snapshot once, and writes again what is damaged and can be had elsewhere. */
export async function checkSnapshots(
  { folder, originals, mend }: CheckOrder,
  tools: { readonly sealing?: Sealing; readonly write?: WriteFile } = {},
): Promise<CheckAnswer> {
  const { sealing = UNSEALED, write = writeSafely } = tools;
  const store = openChunks(folder, sealing, write);
  const { sound, damaged } = await readManifests(folder, sealing);
  const state = new Map<string, boolean>();
  let mended = 0;

  const isWhole = async (name: string): Promise<boolean> =>
    await store.lines(name).then(
      () => true,
      (error: unknown) => {
        if (error instanceof DamagedFile) return false;
        throw error;
      },
    );
  const mendChunk = async (name: string, manifest: HeldManifest): Promise<boolean> => {
    if (!mend) return false;
    for (const other of mend.folders) {
      const from = openChunks(other, sealing).fileOf(name);
      const isCopied = await copyChunk(name, { from, to: store.fileOf(name), sealing, write }).then(
        () => true,
        () => false,
      );
      if (isCopied) return true;
    }
    await rebuildChunks(manifest, { journal: mend.journal, originals: originals.folder, store });
    return await isWhole(name);
  };
  const look = async (name: string, isSound: () => Promise<boolean>, heal: () => Promise<boolean>) => {
    const known = state.get(name);
    if (known !== undefined) return known;
    let found = await isSound();
    if (!found && (await heal())) {
      found = true;
      mended += 1;
    }
    state.set(name, found);
    return found;
  };

  const answers: Record<string, boolean> = Object.fromEntries(damaged.map((id) => [id, false]));
  for (const manifest of sound) {
    let isSound = true;
    for (const { name } of chunksOf(manifest)) {
      if (
        !(await look(
          name,
          () => isWhole(name),
          () => mendChunk(name, manifest),
        ))
      )
        isSound = false;
    }
    const named = isSound ? await originalsOf(manifest, store) : [];
    for (const hash of named) {
      const heal = async () =>
        mend !== null && (await bringOriginal(hash, { to: originals, from: mend.originals, write }));
      const isHeld = async () => (await readOriginal(originals, hash)) !== null;
      if (!(await look(`original ${hash}`, isHeld, heal))) isSound = false;
    }
    answers[manifest.id] = isSound;
  }
  const broken = [...state.values()].filter((isSound) => !isSound).length + damaged.length;
  return { sound: answers, files: state.size + sound.length + damaged.length, mended, damaged: broken };
}
