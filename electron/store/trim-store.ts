import { open, readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { writeSafely } from '../safe-write.ts';
import { readLogEnd } from './level-log.ts';
import { mendLog } from './mend-log.ts';

/** What was done to the logs of the engine's store. */
export interface TrimReport {
  /** Logs out of which a write that never finished was cut. */
  readonly cut: readonly { readonly name: string; readonly bytes: number }[];
  /** Logs with other damage before their end, which were left as they are. */
  readonly damaged: readonly string[];
}

export const NOTHING_TRIMMED: TrimReport = { cut: [], damaged: [] };

/** A log is written anew at 4 MB; one that is far larger is not read into memory. */
const MOST_LOG_BYTES = 256 * 1024 * 1024;
const LAYOUT = { store: /\.indexeddb\.leveldb$/, log: /^\d+\.log$/, current: /^MANIFEST-\d+\n$/ };

/**
 * Cuts writes that never finished out of LevelDB logs below `indexedDb`, keeping in `keep` what a log was. The engine
 * tolerates a torn end at its next start, writes behind it, and at the start after that finds a record it cannot read
 * and deletes the whole store; after a full disk it does so within one process. A folder that is not laid out as
 * expected is left alone.
 */
export async function trimStore(indexedDb: string, keep: string): Promise<TrimReport> {
  const cut: { name: string; bytes: number }[] = [];
  const damaged: string[] = [];
  for await (const { store, name, file, log } of logsIn(indexedDb)) {
    const end = readLogEnd(log);
    const kept = path.join(keep, `${store}-${name}`);
    if (end.kind === 'torn') {
      await writeSafely(`${kept}.cut`, log.subarray(end.sound), 0o600);
      await shorten(file, end.sound);
      cut.push({ name, bytes: log.length - end.sound });
    }
    if (end.kind !== 'damaged') continue;
    const mended = mendLog(log);
    if (mended) {
      await writeSafely(`${kept}.torn`, log, 0o600);
      await writeSafely(file, mended, 0o600);
      cut.push({ name, bytes: log.length - mended.length });
    } else damaged.push(name);
  }
  return { cut, damaged };
}

/** Whether any log holds a write that never finished, as after a full disk also where the program ended in order. */
export async function isTornStore(indexedDb: string): Promise<boolean> {
  for await (const { log } of logsIn(indexedDb)) if (readLogEnd(log).kind !== 'whole') return true;
  return false;
}

async function* logsIn(indexedDb: string) {
  for (const store of await namesIn(indexedDb)) {
    const folder = path.join(indexedDb, store);
    if (!LAYOUT.store.test(store) || !(await isLevelStore(folder))) continue;
    for (const name of (await namesIn(folder)).filter((one) => LAYOUT.log.test(one))) {
      const file = path.join(folder, name);
      if ((await stat(file)).size > MOST_LOG_BYTES) continue;
      yield { store, name, file, log: await readFile(file) };
    }
  }
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
