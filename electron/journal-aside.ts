import { access, link, rename, rm, truncate } from 'node:fs/promises';
import path from 'node:path';
import { systemCode } from './disk-problem.ts';
import { copySafely, syncFile, syncFolder } from './safe-write.ts';

/** Gives a journal a name of its own beside; answers that name. Whatever was set aside before stays. */
export async function renameAside(file: string, now: Date): Promise<string> {
  const name = await freeName(file, now);
  await rename(file, path.join(path.dirname(file), name));
  await syncFolder(path.dirname(file));
  return name;
}

/**
 * Keeps a damaged journal under another name and leaves its first bytes in its place, which are its sound part. At no
 * moment is there no journal.
 */
export async function cutAside(file: string, soundBytes: number, now: Date): Promise<string> {
  const folder = path.dirname(file);
  const name = await freeName(file, now);
  const sound = path.join(folder, `${name}.sound.tmp`);
  try {
    await copySafely(file, sound);
    await truncate(sound, soundBytes);
    await syncFile(sound);
    await link(file, path.join(folder, name)).catch(async (error: unknown) => {
      if (systemCode(error) === 'ENOENT') throw error;
      // Not every file system has second names.
      await copySafely(file, path.join(folder, name));
    });
    await syncFolder(folder);
    await rename(sound, file);
  } catch (error) {
    await rm(sound, { force: true });
    throw error;
  }
  await syncFolder(folder);
  return name;
}

async function freeName(file: string, now: Date): Promise<string> {
  const stamp = now.toISOString().replaceAll(/[-:]/g, '');
  for (let turn = 1; ; turn += 1) {
    const name = `journal.damaged-${stamp}${turn === 1 ? '' : `-${turn}`}.ndjson`;
    if (!(await isThere(path.join(path.dirname(file), name)))) return name;
  }
}

const isThere = async (file: string): Promise<boolean> =>
  await access(file).then(
    () => true,
    () => false,
  );
