import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder } from '../case-folder.ts';
import { writeSafely } from '../safe-write.ts';
import type { WriteFile } from './chunk-store.ts';

/** The age files that snapshots are opened with: the identity under the passphrase, and the key of names for the identity. */
export interface KeyFiles {
  readonly identity: Uint8Array;
  readonly names: Uint8Array;
}

/** The key of a profile as it is handed to whatever writes and reads snapshots. */
export interface HeldKey {
  /** Whether new snapshots are sealed. */
  readonly isOn: boolean;
  readonly recipient: string;
  readonly nameKey: Uint8Array;
  /** Null while nobody has typed the passphrase. */
  readonly identity: string | null;
  /** What lines of the profile's own files are sealed with; null where the profile is not, or nobody has typed the passphrase. */
  readonly lineKey: Uint8Array | null;
  /** Null where they are not there any more, or damaged. */
  readonly files: KeyFiles | null;
}

/**
 * Puts the key beside the snapshots that it opens, before any of them is there: a folder of snapshots opens with the
 * passphrase alone, wherever it is taken. The names tell keys of several profiles apart.
 */
export async function putKeyFiles(
  folder: string,
  recipient: string,
  { identity, names }: KeyFiles,
  write: WriteFile = writeSafely,
): Promise<void> {
  await makeFolder(folder);
  const [identityFile, namesFile] = namesFor(recipient);
  for (const [name, bytes] of [[namesFile, names] as const, [identityFile, identity] as const]) {
    const file = path.join(folder, name);
    const held = await readFile(file).catch(() => null);
    if (!held?.equals(bytes)) await write(file, bytes, 0o600);
  }
}

/** The key that lies beside snapshots which are sealed for this recipient. */
export async function findKeyFiles(folder: string, recipient: string): Promise<KeyFiles | null> {
  const held = new Set(await readdir(folder).catch(() => []));
  const [identityFile, namesFile] = namesFor(recipient);
  if (!held.has(identityFile) || !held.has(namesFile)) return null;
  return {
    identity: new Uint8Array(await readFile(path.join(folder, identityFile))),
    names: new Uint8Array(await readFile(path.join(folder, namesFile))),
  };
}

const namesFor = (recipient: string): readonly [identity: string, names: string] => {
  const mark = recipient.slice(4, 16);
  return [`snapshot-key-${mark}.age`, `snapshot-names-${mark}.age`];
};
