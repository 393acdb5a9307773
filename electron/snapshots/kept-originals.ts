import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { SHA256 } from '../../shared/ipc-checks.ts';
import { makeFolder } from '../case-folder.ts';
import { systemCode } from '../disk-problem.ts';
import { sha256 } from '../sha256.ts';
import type { ChunkStore, WriteFile } from './chunk-store.ts';
import type { Manifest } from './manifest.ts';
import { rowOf } from './rows.ts';
import { SealedAway, type Sealing } from './sealing.ts';

/** A folder of originals: that of a case, or that of its snapshots elsewhere, where each snapshot says how they are sealed. */
export interface OriginalsPlace {
  readonly folder: string;
  /** Null where the bytes lie as they are, under their own hash. */
  readonly sealing: Sealing | null;
  /** Files have the hash as their name, and one sealing for good. */
  readonly isOfCase?: true;
}

/** The originals of a case in its profile; sealed where all of the profile is. */
export const originalsOfCase = (folder: string, sealing: Sealing | null): OriginalsPlace => ({
  folder,
  sealing: sealing && namedByHash(sealing),
  isOfCase: true,
});

/** As in the folder of a case, where files are looked for by the hash of what they hold. */
export const namedByHash = (sealing: Sealing): Sealing => ({ ...sealing, nameOf: (hash) => hash });

/** The same place for what passed through another sealing; the folder of a case knows one alone. */
export const sealedAs = (place: OriginalsPlace, sealing: Sealing): OriginalsPlace =>
  place.isOfCase === true || place.sealing === null ? place : { ...place, sealing };

/** The hashes of the originals that a snapshot refers to. */
export async function originalsOf(
  { originals }: Pick<Manifest, 'originals'>,
  store: Pick<ChunkStore, 'lines'>,
): Promise<readonly string[]> {
  const lines = await Promise.all(originals.map(async ({ name }) => await store.lines(name)));
  return lines.flat().map((line) => rowOf(line).id);
}

/** The bytes of an original; null where they are damaged or gone. Throws {@link SealedAway} without the key to them. */
export async function readOriginal(place: OriginalsPlace, hash: string): Promise<Uint8Array | null> {
  try {
    const stored = await readFile(fileOf(place, hash));
    const bytes = place.sealing ? await place.sealing.open(stored) : stored;
    return sha256(bytes) === hash ? bytes : null;
  } catch (error) {
    if (error instanceof SealedAway) throw error;
    if (systemCode(error) === 'ENOENT' || systemCode(error) === null) return null;
    throw error;
  }
}

/** The hashes of the originals that lie in the folder of a case. */
export async function originalsIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  });
  return names.filter((name) => SHA256.test(name));
}

/** Whether the file is there; what is in it is looked at when it is checked. */
export const isOriginalThere = async (place: OriginalsPlace, hash: string): Promise<boolean> =>
  await stat(fileOf(place, hash)).then(
    (found) => found.isFile(),
    () => false,
  );

/** Copies an original from wherever it is sound; false where that is nowhere. */
export async function bringOriginal(
  hash: string,
  {
    to,
    from,
    write,
  }: { readonly to: OriginalsPlace; readonly from: readonly OriginalsPlace[]; readonly write: WriteFile },
): Promise<boolean> {
  for (const place of from) {
    const bytes = await readOriginal(place, hash);
    if (!bytes) continue;
    await makeFolder(to.folder);
    const stored = to.sealing ? await to.sealing.seal(bytes) : bytes;
    await write(fileOf(to, hash), stored, 0o600);
    return (await readFile(fileOf(to, hash))).equals(stored);
  }
  return false;
}

const fileOf = ({ folder, sealing }: OriginalsPlace, hash: string): string =>
  path.join(folder, sealing ? sealing.nameOf(hash) : hash);
