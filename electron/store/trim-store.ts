import { open, readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { writeSafely } from '../safe-write.ts';
import { readLogEnd } from './level-log.ts';

/** What was done to the logs of the engine's store. */
export interface TrimReport {
  /** Logs whose torn end was cut off. */
  readonly cut: readonly { readonly name: string; readonly bytes: number }[];
  /** Logs with damage before their end, which were left as they are. */
  readonly damaged: readonly string[];
}

export const NOTHING_TRIMMED: TrimReport = { cut: [], damaged: [] };

/** A log is written anew at 4 MB; one that is far larger is not read into memory. */
const MOST_LOG_BYTES = 256 * 1024 * 1024;
const LAYOUT = { store: /\.indexeddb\.leveldb$/, log: /^\d+\.log$/, current: /^MANIFEST-\d+\n$/ };

/**
 * Cuts the torn ends of LevelDB logs below `indexedDb`, keeping what is cut in `keep`. The engine tolerates a torn end
 * at its next start, writes behind it, and at the start after that finds a record it cannot read and deletes the whole
 * store. A folder that is not laid out as expected is left alone.
 */
export async function trimStore(indexedDb: string, keep: string): Promise<TrimReport> {
  const cut: { name: string; bytes: number }[] = [];
  const damaged: string[] = [];
  for (const store of await namesIn(indexedDb)) {
    const folder = path.join(indexedDb, store);
    if (!LAYOUT.store.test(store) || !(await isLevelStore(folder))) continue;
    for (const name of (await namesIn(folder)).filter((file) => LAYOUT.log.test(file))) {
      const file = path.join(folder, name);
      if ((await stat(file)).size > MOST_LOG_BYTES) continue;
      const log = await readFile(file);
      const end = readLogEnd(log);
      if (end.kind === 'damaged') damaged.push(name);
      if (end.kind !== 'torn') continue;
      await writeSafely(path.join(keep, `${store}-${name}.cut`), log.subarray(end.sound), 0o600);
      await shorten(file, end.sound);
      cut.push({ name, bytes: log.length - end.sound });
    }
  }
  return { cut, damaged };
}

async function isLevelStore(folder: string): Promise<boolean> {
  const current = await readFile(path.join(folder, 'CURRENT'), 'utf8').catch(() => '');
  if (!LAYOUT.current.test(current)) return false;
  return (await namesIn(folder)).includes(current.trim());
}

async function shorten(file: string, length: number): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.truncate(length);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const namesIn = async (folder: string): Promise<readonly string[]> => await readdir(folder).catch(() => []);
