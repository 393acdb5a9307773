import sqlite3InitModule, {
  type Database,
  type SAHPoolUtil,
  type Sqlite3Static,
} from '@sqlite.org/sqlite-wasm';
import wasmUrl from '@sqlite.org/sqlite-wasm/sqlite3.wasm?url';

/** The database of an index, on disk or in memory. */
export interface IndexFile {
  readonly database: Database;
  /** Whether it is still there the next time. */
  readonly isKept: boolean;
  /** Closes it; whoever opens it next finds it as it is. */
  readonly close: () => void;
  /** Closes it and throws away what it holds. */
  readonly discard: () => Promise<void>;
}

/** The folder of the origin's private file system that holds the indexes, one folder for each case. */
const FOLDER = 'search';
const FILE = '/index.sqlite3';
/** The index, its rollback journal, and one to spare. */
const FILES = 3;

/**
 * Opens the index that is kept under the name, or an empty one. Where the private file system is not to be had, or
 * another window holds this very index, it lives in memory and is made anew each time.
 */
export async function openIndexFile(name: string): Promise<IndexFile> {
  const sqlite3 = await loadSqlite();
  return (await openKept(sqlite3, name)) ?? openInMemory(sqlite3);
}

/** Removes the indexes of whatever is not named any more; what another window holds stays. */
export async function removeOtherIndexes(names: ReadonlySet<string>): Promise<void> {
  const root = await navigator.storage.getDirectory().catch(() => null);
  const folder = await root?.getDirectoryHandle(FOLDER).catch(() => null);
  if (!folder) return;
  const gone: string[] = [];
  for await (const name of folder.keys()) if (!names.has(name)) gone.push(name);
  for (const name of gone) await folder.removeEntry(name, { recursive: true }).catch(() => undefined);
}

async function openKept(sqlite3: Sqlite3Static, name: string): Promise<IndexFile | null> {
  const pool = await openPool(sqlite3, name);
  if (!pool) return null;
  const open = (): Database => {
    const database = new pool.OpfsSAHPoolDb(FILE);
    try {
      settle(database);
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  };
  const openSound = async (): Promise<Database> => {
    try {
      return open();
    } catch {
      await pool.wipeFiles();
      return open();
    }
  };
  try {
    const database = await openSound();
    const close = (): void => {
      if (!database.isOpen()) return;
      database.close();
      pool.pauseVfs();
    };
    const discard = async (): Promise<void> => {
      if (database.isOpen()) database.close();
      await pool.wipeFiles();
      pool.pauseVfs();
    };
    return { database, isKept: true, close, discard };
  } catch {
    pool.pauseVfs();
    return null;
  }
}

/** The files of an index; null where they are not to be had. */
async function openPool(sqlite3: Sqlite3Static, name: string): Promise<SAHPoolUtil | null> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await sqlite3.installOpfsSAHPoolVfs({
        name: `kept-${(opened += 1)}`,
        directory: `${FOLDER}/${name}`,
        initialCapacity: FILES,
        // Otherwise failing to open the files that another window holds would remove them.
        preserveOnInitFailure: true,
      });
    } catch (error) {
      const isHeld = error instanceof DOMException && error.name === 'NoModificationAllowedError';
      if (!isHeld || tries === MOST_TRIES) return null;
      // A window that was just closed or loaded anew lets go of them in a moment.
      await new Promise((resolve) => setTimeout(resolve, PATIENCE));
    }
  }
}

const MOST_TRIES = 5;
const PATIENCE = 100;

/** Every file system that is installed has a name of its own. */
let opened = 0;

function openInMemory(sqlite3: Sqlite3Static): IndexFile {
  const database = new sqlite3.oo1.DB(':memory:');
  settle(database);
  const close = (): void => database.close();
  return { database, isKept: false, close, discard: async () => close() };
}

/** Throws where the file is no database. */
function settle(database: Database): void {
  database.exec([
    // Heeded by a database that is still empty. Writing to the private file system costs by the call.
    'PRAGMA page_size = 32768;',
    'PRAGMA locking_mode = exclusive;',
    'PRAGMA journal_mode = persist;',
    'PRAGMA synchronous = normal;',
    'PRAGMA temp_store = memory;',
    `PRAGMA cache_size = -${CACHE_KILOBYTES};`,
  ]);
  database.selectValue('SELECT count(*) FROM sqlite_schema');
}

const CACHE_KILOBYTES = 32_000;

let loading: Promise<Sqlite3Static> | null = null;

/** A file system that needs shared memory and workers of its own is left out; what goes wrong is told by throwing. */
function loadSqlite(): Promise<Sqlite3Static> {
  const silent = (): void => undefined;
  Object.assign(globalThis, {
    sqlite3ApiConfig: {
      disable: { vfs: { opfs: true, 'opfs-wl': true, kvvfs: true } },
      log: silent,
      warn: silent,
      error: silent,
      debug: silent,
    },
  });
  const load = sqlite3InitModule as (options: object) => Promise<Sqlite3Static>;
  return (loading ??= load({ locateFile: () => wasmUrl, print: silent, printErr: silent }));
}
