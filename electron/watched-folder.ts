import { type FSWatcher, watch } from 'node:fs';
import path from 'node:path';
import type { WatchedFile, WatchNews } from '../shared/ipc.ts';
import { fail, ok, type Result } from '../shared/lib/result.ts';
import { readBounded } from './bounded-read.ts';
import { type FarFolder, SLOW_MS } from './far-folder.ts';
import { type FileLook, filesThere, isSame, keyOf } from './folder-looks.ts';
import { inOrder } from './in-order.ts';
import type { WatchStore } from './watch-store.ts';
import { MAIN_WORDS } from './words.ts';

export interface WatchedFolder {
  /** Watches a folder for a case from now on; what lies in it already is left alone. */
  choose(caseId: string, folder: string): Promise<Result<WatchNews>>;
  /** Watches again what was chosen for the case; null where nothing was. */
  start(caseId: string): Promise<Result<WatchNews | null>>;
  /** Watches nothing until the next start. */
  rest(): void;
  /** Forgets the folder of the case. */
  forget(caseId: string): Promise<Result<null>>;
  /** A file that has settled; null when there is none. It comes again until it is said to be taken. */
  next(caseId: string): Promise<Result<WatchedFile | null>>;
  taken(caseId: string, key: string): Promise<Result<null>>;
}

interface Steps {
  readonly store: WatchStore;
  /** Tells the window. */
  readonly tell: (news: WatchNews) => void;
  /** Looks once more after a while; answers how to call that off. */
  readonly later: (look: () => void) => () => void;
  /** What asks one folder: it may lie on a share that falls silent, and is then taken for one that has gone away. */
  readonly far: () => FarFolder;
}

interface Watching {
  readonly caseId: string;
  readonly folder: string;
  readonly far: FarFolder;
  seen: Record<string, FileLook>;
  /** How each new file was at the last look; one that has not changed since has settled. */
  looks: Map<string, FileLook>;
  settled: Map<string, FileLook>;
  isThere: boolean;
  watcher: FSWatcher | null;
  callOff: () => void;
}

/**
 * Watches the folder of the open case. A file has settled when two looks find it alike: nothing is taken while it is still
 * being written. A folder that goes away, as a drive does, is looked for until it is back.
 */
export function watchedFolder({ store, tell, later, far: farFolder }: Steps): WatchedFolder {
  let now: Watching | null = null;
  const queue = inOrder();

  const newsOf = (of: Watching, problem: string | null = null): WatchNews => ({
    caseId: of.caseId,
    folder: path.basename(of.folder),
    isThere: of.isThere,
    ready: of.settled.size,
    problem,
  });

  const lookLater = (of: Watching): void => {
    of.callOff();
    of.callOff = later(() => void queue(async () => await look(of)));
  };

  const listen = (of: Watching): void => {
    if (of.watcher) return;
    const lost = (): void => {
      of.watcher?.close();
      of.watcher = null;
      if (now === of) lookLater(of);
    };
    try {
      of.watcher = watch(of.folder, () => {
        if (now === of) lookLater(of);
      });
      of.watcher.on('error', lost);
    } catch {
      lost();
    }
  };

  async function look(of: Watching): Promise<void> {
    if (now !== of) return;
    const found = await of.far.ask(async (heard) => await filesThere(of.folder, heard));
    const wasThere = of.isThere;
    const before = of.settled.size;
    of.isThere = found !== null;
    if (found === null) {
      of.watcher?.close();
      of.watcher = null;
      of.looks.clear();
      of.settled.clear();
      if (wasThere) tell(newsOf(of));
      lookLater(of);
      return;
    }
    listen(of);
    const fresh = new Map([...found].filter(([name, one]) => !isSame(of.seen[name], one)));
    const settled = new Map([...fresh].filter(([name, one]) => isSame(of.looks.get(name), one)));
    of.looks = fresh;
    of.settled = settled;
    if (settled.size < fresh.size) lookLater(of);
    if (!wasThere || settled.size > before) tell(newsOf(of));
  }

  const rest = (): void => {
    now?.watcher?.close();
    now?.callOff();
    now = null;
  };

  const begin = async (
    caseId: string,
    { folder, seen }: { readonly folder: string; readonly seen: Record<string, FileLook> },
    far = farFolder(),
  ): Promise<WatchNews> => {
    rest();
    const of: Watching = {
      caseId,
      folder,
      far,
      seen,
      looks: new Map(),
      settled: new Map(),
      isThere: true,
      watcher: null,
      callOff: () => {},
    };
    now = of;
    await queue(async () => await look(of));
    return newsOf(of);
  };

  return {
    async choose(caseId, folder) {
      const far = farFolder();
      const found = await far.ask(async (heard) => await filesThere(folder, heard));
      if (found === null) return fail('unreadable', MAIN_WORDS.unreadable(path.basename(folder)));
      const chosen = { folder, seen: Object.fromEntries(found) };
      await store.set(caseId, chosen);
      return ok(await begin(caseId, chosen, far));
    },
    async start(caseId) {
      const stored = await store.get(caseId);
      if (stored) return ok(await begin(caseId, stored));
      rest();
      return ok(null);
    },
    rest,
    async forget(caseId) {
      if (now?.caseId === caseId) rest();
      await store.set(caseId, undefined);
      return ok(null);
    },
    async next(caseId) {
      const of = now;
      if (of?.caseId !== caseId) return ok(null);
      for (const [name, one] of of.settled) {
        const file = await of.far.ask(async () => await readBounded(path.join(of.folder, name)), SLOW_MS);
        if (file === null) {
          lookLater(of);
          return ok(null);
        }
        if (file.ok) return ok({ key: keyOf(name, one), file: file.value });
        // It is not asked for again and again: the analyst is told, and a changed file comes anew.
        await remember(of, name, one);
        if (file.code !== 'not-found') tell(newsOf(of, file.message));
      }
      return ok(null);
    },
    async taken(caseId, key) {
      const of = now;
      if (of?.caseId !== caseId) return ok(null);
      const found = [...of.settled].find(([name, one]) => keyOf(name, one) === key);
      if (found) await remember(of, ...found);
      return ok(null);
    },
  };

  async function remember(of: Watching, name: string, one: FileLook): Promise<void> {
    of.settled.delete(name);
    of.seen = { ...of.seen, [name]: one };
    await store.set(of.caseId, { folder: of.folder, seen: of.seen });
  }
}
