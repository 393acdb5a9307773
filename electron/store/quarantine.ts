import { link, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder } from '../case-folder.ts';
import { copySafely, syncFolder } from '../safe-write.ts';

/** Copies that are kept; the oldest gives way. */
export const MOST_COPIES = 3;

const COPY = /^(\d{4,})-\d{8}T\d{6}(?:\.\d+)?Z$/;
/** Written once and never changed by the engine: a second name for the same bytes is a copy. */
const IS_FINAL = /\.ldb$|\.indexeddb\.blob[/\\]/;

/**
 * Copies the engine's store as it lies on disk into a folder of its own below `quarantine`: the engine deletes what it
 * finds damaged, and then there is nothing left to look at. Answers the folder's name. Copies are numbered, so that a
 * clock that went back changes no order.
 */
export async function setAside(indexedDb: string, quarantine: string, now: Date): Promise<string> {
  await makeFolder(quarantine);
  const kept = await copiesIn(quarantine);
  const number = String(numberOf(kept.at(-1) ?? '0000-') + 1).padStart(4, '0');
  const name = `${number}-${now.toISOString().replaceAll(/[-:]/g, '')}`;
  const unfinished = path.join(quarantine, `${name}.tmp`);
  try {
    await mkdir(unfinished, { recursive: true, mode: 0o700 });
    // Where everything is sealed, the engine has no store on the disk.
    if (await stat(indexedDb).catch(() => null))
      await copyFolder(indexedDb, path.join(unfinished, path.basename(indexedDb)));
    await rename(unfinished, path.join(quarantine, name));
    await syncFolder(quarantine);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  }
  for (const old of [...kept, name].slice(0, -MOST_COPIES)) {
    await rm(path.join(quarantine, old), { recursive: true, force: true });
  }
  return name;
}

/** Names of the copies, oldest first. */
export async function copiesIn(quarantine: string): Promise<readonly string[]> {
  const names = (await readdir(quarantine).catch(() => [])).filter((name) => COPY.test(name));
  return names.toSorted((a, b) => numberOf(a) - numberOf(b));
}

const numberOf = (name: string): number => Number.parseInt(name, 10);

async function copyFolder(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true, mode: 0o700 });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const source = path.join(from, entry.name);
    const target = path.join(to, entry.name);
    if (entry.isDirectory()) await copyFolder(source, target);
    else if (entry.isFile()) await copyOne(source, target);
  }
  await syncFolder(to);
}

async function copyOne(source: string, target: string): Promise<void> {
  if (IS_FINAL.test(source)) {
    try {
      await link(source, target);
      return;
    } catch {
      // Not every file system has second names.
    }
  }
  await copySafely(source, target);
}
