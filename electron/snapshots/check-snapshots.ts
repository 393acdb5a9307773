import { writeSafely } from '../safe-write.ts';
import { type LineSeal, PLAIN_LINES } from '../sealed/line-seal.ts';
import { openChunks, type WriteFile } from './chunk-store.ts';
import { bringOriginal, type OriginalsPlace, originalsOf, readOriginal, sealedAs } from './kept-originals.ts';
import { chunksOf, type HeldManifest, readManifests } from './manifest.ts';
import { copyChunk } from './mirror.ts';
import { type Sealing, sealingFor } from './sealing.ts';
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
    readonly lines?: LineSeal;
  } | null;
}

export interface CheckAnswer {
  /**
   * Whether everything that a snapshot needs is there and whole, by its id; those that cannot be read too. Null where
   * nothing was found wrong and not everything can be looked at without the key.
   */
  readonly sound: Readonly<Record<string, boolean | null>>;
  readonly files: number;
  readonly mended: number;
  readonly damaged: number;
}

/** Reads and hashes every file of every snapshot once, and writes again what is damaged and can be had elsewhere. */
export async function checkSnapshots(
  { folder, originals, mend }: CheckOrder,
  tools: { readonly key?: Sealing | null; readonly write?: WriteFile } = {},
): Promise<CheckAnswer> {
  const { key = null, write = writeSafely } = tools;
  const { sound, damaged } = await readManifests(folder);
  const state = new Map<string, boolean>();
  let mended = 0;

  const mendChunk = async (name: string, manifest: HeldManifest): Promise<boolean> => {
    if (!mend) return false;
    const sealing = sealingFor(manifest, key);
    const store = openChunks(folder, sealing, write);
    for (const other of mend.folders) {
      const from = openChunks(other, sealing).fileOf(name);
      const isCopied = await copyChunk(name, { from, to: store.fileOf(name), sealing, write }).then(
        () => true,
        () => false,
      );
      if (isCopied) return true;
    }
    // What is sealed for the key of another computer cannot be made again here.
    if (sealing.recipient !== null && sealing.recipient !== key?.recipient) return false;
    await rebuildChunks(manifest, {
      journal: mend.journal,
      lines: mend.lines ?? PLAIN_LINES,
      originals: originals.folder,
      store,
    });
    return (await store.size(name)) !== null;
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

  const answers: Record<string, boolean | null> = Object.fromEntries(damaged.map((id) => [id, false]));
  for (const manifest of sound) {
    const sealing = sealingFor(manifest, key);
    const store = openChunks(folder, sealing, write);
    let isSound: boolean | null = true;
    for (const { name } of chunksOf(manifest)) {
      if (
        !(await look(
          name,
          async () => (await store.size(name)) !== null,
          () => mendChunk(name, manifest),
        ))
      )
        isSound = false;
    }
    if (isSound && !sealing.canOpen) isSound = null;
    const place = sealedAs(originals, sealing);
    const named = isSound ? await originalsOf(manifest, store) : [];
    for (const hash of named) {
      const heal = async () =>
        mend !== null &&
        (await bringOriginal(hash, {
          to: place,
          from: mend.originals.map((from) => sealedAs(from, sealing)),
          write,
        }));
      const isHeld = async () => (await readOriginal(place, hash)) !== null;
      if (!(await look(`original ${sealing.nameOf(hash)}`, isHeld, heal))) isSound = false;
    }
    answers[manifest.id] = isSound;
  }
  const broken = [...state.values()].filter((isSound) => !isSound).length + damaged.length;
  return { sound: answers, files: state.size + sound.length + damaged.length, mended, damaged: broken };
}
