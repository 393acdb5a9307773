import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { isMeant } from '../shared/lib/left-about.ts';

/** What a folder holds for the analyst: paths below it, in the order of their names. */
export interface FolderFiles {
  readonly files: readonly string[];
  /** There were more than may be taken. */
  readonly isCut: boolean;
}

/** All files in a folder and the folders below it. Links are not followed, so that nothing is met twice or for ever. */
export async function filesIn(folder: string, most: number): Promise<FolderFiles> {
  const files: string[] = [];
  const folders = [''];
  for (let below = folders.shift(); below !== undefined; below = folders.shift()) {
    const entries = await readdir(path.join(folder, below), { withFileTypes: true });
    for (const entry of entries.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
      if (!isMeant(entry.name)) continue;
      const inside = path.join(below, entry.name);
      if (entry.isDirectory()) folders.push(inside);
      else if (entry.isFile() && files.push(inside) > most)
        return { files: files.slice(0, most), isCut: true };
    }
  }
  return { files, isCut: false };
}
