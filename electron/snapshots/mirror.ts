import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder } from '../case-folder.ts';
import { ORIGINALS } from '../originals.ts';
import { writeSafely } from '../safe-write.ts';
import { SNAPSHOTS_README } from '../words.ts';
import { CHUNKS, type ChunkStore, openChunks, type WriteFile } from './chunk-store.ts';
import {
  bringOriginal,
  isOriginalThere,
  originalsIn,
  originalsOf,
  originalsOfCase,
  readOriginal,
} from './kept-originals.ts';
import { chunksOf, type HeldManifest, manifestFile, readManifest, readManifests } from './manifest.ts';
import { DamagedFile, unpackFile } from './packed-file.ts';
import { SealedAway, type Sealing, sealingFor } from './sealing.ts';

export interface MirrorOrder {
  /** The folder of the case's snapshots. */
  readonly from: string;
  readonly to: string;
  /** The folder that holds the originals of the case. */
  readonly originals: string;
}

/**
 * Copies what another folder lacks: chunks and originals first, each read back, then the manifest that names them.
 * A snapshot that is damaged is passed over, and one that is not sealed where only sealed ones are wanted. Answers how many were copied.
 */
export async function mirrorSnapshots(
  { from, to, originals }: MirrorOrder,
  tools: {
    readonly key?: Sealing | null;
    readonly onlySealed?: boolean;
    /** The profile itself is sealed with the key. */
    readonly isProfileSealed?: boolean;
    readonly write?: WriteFile;
  } = {},
): Promise<number> {
  const { key = null, onlySealed = false, isProfileSealed = false, write = writeSafely } = tools;
  const own = originalsOfCase(originals, isProfileSealed ? key : null);
  const [here, there] = [await readManifests(from), await readManifests(to)];
  const held = new Set(there.sound.map(({ id }) => id));
  const named = new Set(there.sound.flatMap((one) => chunksOf(one).map(({ name }) => name)));
  // Originals are large and never change: those that an earlier copy named are not read again.
  const [last] = there.sound;
  const brought = new Set(
    last ? await originalsOf(last, openChunks(to, sealingFor(last, key))).catch(() => []) : [],
  );
  await makeFolder(path.join(to, CHUNKS));
  let copied = 0;
  for (const one of here.sound.toReversed()) {
    if (held.has(one.id) || (onlySealed && one.sealedFor === undefined)) continue;
    const sealing = sealingFor(one, key);
    const store = openChunks(from, sealing);
    try {
      for (const { name } of chunksOf(one)) {
        if (!(named.has(name) && (await isFile(openChunks(to, sealing).fileOf(name))))) {
          await copyChunk(name, {
            from: store.fileOf(name),
            to: openChunks(to, sealing).fileOf(name),
            sealing,
            write,
          });
        }
        named.add(name);
      }
      const place = { folder: path.join(to, ORIGINALS), sealing };
      for (const hash of await originalsNamed(one, store, originals)) {
        const isThere =
          brought.has(hash) || !sealing.canOpen
            ? await isOriginalThere(place, hash)
            : (await readOriginal(place, hash)) !== null;
        if (!isThere) await bringOriginal(hash, { to: place, from: [own], write });
        brought.add(hash);
      }
    } catch (error) {
      if (!(error instanceof DamagedFile)) throw error;
      continue;
    }
    await write(manifestFile(to, one.id), await readFile(manifestFile(from, one.id)), 0o600);
    await readManifest(to, one.id);
    copied += 1;
  }
  if (copied > 0 && there.sound.length === 0) await writeReadme(to, write);
  return copied;
}

/** Says in a folder of snapshots what is in it. */
export async function writeReadme(folder: string, write: WriteFile = writeSafely): Promise<void> {
  await write(path.join(folder, 'README.txt'), Buffer.from(SNAPSHOTS_README), 0o600);
}

/** Copies a chunk as it lies there, after a look into it, and reads the copy. Throws {@link DamagedFile}. */
export async function copyChunk(
  name: string,
  parts: { readonly from: string; readonly to: string; readonly sealing: Sealing; readonly write: WriteFile },
): Promise<void> {
  const { from, to, sealing, write } = parts;
  const bytes = await readFile(from).catch(() => null);
  if (!bytes) throw new DamagedFile(name);
  await look(name, bytes, sealing);
  await write(to, bytes, 0o600);
  await look(name, await readFile(to), sealing);
}

/** Without the key a look tells that no bit is another one. */
async function look(name: string, bytes: Uint8Array, sealing: Sealing): Promise<void> {
  try {
    await unpackFile(name, bytes, sealing);
  } catch (error) {
    if (!(error instanceof SealedAway)) throw error;
  }
}

/** The originals of a snapshot; where it is sealed away, all of the case, among which they are. */
async function originalsNamed(
  one: HeldManifest,
  store: Pick<ChunkStore, 'lines'>,
  originals: string,
): Promise<readonly string[]> {
  try {
    return await originalsOf(one, store);
  } catch (error) {
    if (error instanceof SealedAway) return await originalsIn(originals);
    throw error;
  }
}

const isFile = async (file: string): Promise<boolean> =>
  await stat(file).then(
    (found) => found.isFile(),
    () => false,
  );
