import { randomUUID } from 'node:crypto';
import { copyFile, type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { systemCode } from './disk-problem.ts';

/** Replaces a file in one step: afterwards it holds the old bytes or all the new ones, also after a power cut. */
export async function writeSafely(file: string, bytes: Uint8Array, newFileMode = 0o666): Promise<void> {
  const target = await behindLinks(file);
  const folder = path.dirname(target);
  const temporary = path.join(folder, `.touchstone-${randomUUID()}.tmp`);
  try {
    const handle = await open(temporary, 'wx', newFileMode);
    try {
      await keepMode(handle, target);
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(folder);
}

/** Copies a file; its bytes are on disk afterwards. The name is so only after a {@link syncFolder}. */
export async function copySafely(from: string, to: string): Promise<void> {
  await copyFile(from, to);
  await syncFile(to);
}

/** The bytes of a file are on disk afterwards. */
export async function syncFile(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes new names in a folder survive a power cut. Windows has no such call and needs none. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A rename would replace a link by a file, so that the file behind the link is what gets replaced. */
async function behindLinks(file: string): Promise<string> {
  try {
    return await realpath(file);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return file;
    throw error;
  }
}

async function keepMode(handle: FileHandle, target: string): Promise<void> {
  const existing = await stat(target).catch(() => null);
  if (existing) await handle.chmod(existing.mode & 0o777);
}
