import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import { makeFolder } from '../case-folder.ts';
import { writeSafely } from '../safe-write.ts';

/** The folder that is made in the one that the analyst chose. */
export const SNAPSHOTS_HERE = 'touchstone-snapshots';
const MARK_FILE = 'folder.json';

const mark = v.object({ version: v.literal(1), id: v.pipe(v.string(), v.uuid()) });
const setting = v.object({
  version: v.literal(1),
  folder: v.pipe(v.string(), v.nonEmpty()),
  id: v.pipe(v.string(), v.uuid()),
});

/** Where a second copy of the snapshots is kept; the path never leaves main. */
export interface SecondFolder {
  /** The name of what was chosen; null where nothing was. */
  name(): Promise<string | null>;
  /** Where the snapshots go; null where nothing was chosen or the folder is not there now. */
  place(): Promise<string | null>;
  /** Answers its place. Rejects where the folder cannot be written to; the one before stays then. */
  choose(folder: string): Promise<string>;
  forget(): Promise<void>;
}

/**
 * Remembers the second folder. It counts as there only with the mark that was put into it: the place where a disk was
 * mounted is an empty folder once the disk is gone, and must not be filled in its stead.
 */
export function openSecondFolder(profile: string): SecondFolder {
  const file = path.join(profile, 'snapshot-folder.json');
  const read = async () => await parsed(file, setting);
  return {
    async name() {
      const chosen = await read();
      return chosen && path.basename(chosen.folder);
    },
    async place() {
      const chosen = await read();
      if (!chosen) return null;
      const place = path.join(chosen.folder, SNAPSHOTS_HERE);
      const found = await parsed(path.join(place, MARK_FILE), mark);
      return found?.id === chosen.id ? place : null;
    },
    async choose(folder) {
      const place = path.join(folder, SNAPSHOTS_HERE);
      await makeFolder(place);
      const found = await parsed(path.join(place, MARK_FILE), mark);
      const { id } = found ?? { id: randomUUID() };
      if (!found) await writeJson(path.join(place, MARK_FILE), { version: 1, id });
      await writeJson(file, { version: 1, folder, id });
      return place;
    },
    async forget() {
      await writeJson(file, { version: 1 });
    },
  };
}

const writeJson = async (file: string, value: object): Promise<void> => {
  await writeSafely(file, Buffer.from(`${JSON.stringify(value)}\n`), 0o600);
};

async function parsed<S extends v.GenericSchema>(file: string, schema: S): Promise<v.InferOutput<S> | null> {
  try {
    const found = v.safeParse(schema, JSON.parse(await readFile(file, 'utf8')));
    return found.success ? found.output : null;
  } catch {
    return null;
  }
}
