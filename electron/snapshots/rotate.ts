import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { SHA256 } from '../../shared/ipc-checks.ts';
import { syncFolder } from '../safe-write.ts';
import { CHUNKS } from './chunk-store.ts';
import { keptSnapshots } from './kept-snapshots.ts';
import { chunksOf, manifestFile, readManifests } from './manifest.ts';

/** What was begun longer ago than this is not being written any more, in ms. */
const LEFT_OVER_MS = 3_600_000;

/**
 * Lets go of the snapshots that are due, then of chunks that none names any more. As long as one manifest cannot be
 * read nobody knows what it names, and no chunk goes.
 */
export async function rotate(folder: string, now: Date): Promise<void> {
  const { sound, damaged } = await readManifests(folder);
  const kept = keptSnapshots(sound, now);
  const due = sound.filter(({ id }) => !kept.has(id));
  for (const { id } of due) await rm(manifestFile(folder, id), { force: true });
  if (due.length > 0) await syncFolder(folder);

  const chunks = path.join(folder, CHUNKS);
  for (const holder of [folder, chunks]) await removeLeftOvers(holder, now);
  if (damaged.length > 0 || due.length === 0) return;
  const named = new Set(
    sound.filter(({ id }) => kept.has(id)).flatMap((one) => chunksOf(one).map(({ name }) => name)),
  );
  for (const name of await namesIn(chunks)) {
    if (SHA256.test(name) && !named.has(name)) await rm(path.join(chunks, name), { force: true });
  }
}

/** Files that a process which was killed had begun. */
async function removeLeftOvers(folder: string, now: Date): Promise<void> {
  for (const name of await namesIn(folder)) {
    if (!/^\.touchstone-.+\.tmp$/.test(name)) continue;
    const file = path.join(folder, name);
    const found = await stat(file).catch(() => null);
    if (found && now.getTime() - found.mtimeMs > LEFT_OVER_MS) await rm(file, { force: true });
  }
}

const namesIn = async (folder: string): Promise<readonly string[]> => await readdir(folder).catch(() => []);
