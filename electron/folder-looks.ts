import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { isMeant } from '../shared/lib/left-about.ts';

/** What a file was when it was last looked at. */
export interface FileLook {
  readonly mtimeMs: number;
  readonly size: number;
}

/** Names a file as it was when it was looked at. */
export const keyOf = (name: string, { mtimeMs, size }: FileLook): string => `${name} ${mtimeMs} ${size}`;

export const isSame = (one: FileLook | undefined, other: FileLook): boolean =>
  one?.mtimeMs === other.mtimeMs && one.size === other.size;

/**
 * The files of a folder, those below it left out; null when the folder is not there. They are asked for one after another,
 * and `heard` is said before each.
 */
export async function filesThere(
  folder: string,
  heard: () => void,
): Promise<ReadonlyMap<string, FileLook> | null> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const names = entries.filter((entry) => entry.isFile() && isMeant(entry.name)).map(({ name }) => name);
    const looks = new Map<string, FileLook>();
    for (const name of names.toSorted()) {
      heard();
      const found = await stat(path.join(folder, name)).catch(() => null);
      if (found) looks.set(name, { mtimeMs: found.mtimeMs, size: found.size });
    }
    return looks;
  } catch {
    return null;
  }
}
