import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { filesIn } from '../../electron/folder-files.ts';
import { openWatchStore } from '../../electron/watch-store.ts';
import { type WatchedFolder, watchedFolder } from '../../electron/watched-folder.ts';
import type { WatchNews } from '../../shared/ipc.ts';
import { temporaryFolders } from './temporary-folder.ts';

const CASE = 'case-0001';
const newFolder = temporaryFolders();
const watching: WatchedFolder[] = [];
afterEach(() => {
  for (const one of watching.splice(0)) one.rest();
});

/** A watcher whose looks happen when the test says so. */
function watcherOn(profile: string) {
  const news: WatchNews[] = [];
  let look: (() => void) | null = null;
  let heard: (() => void) | null = null;
  let isSilent = false;
  const watched = watchedFolder({
    store: openWatchStore(profile),
    tell: (one) => news.push(one),
    later: (next) => {
      look = next;
      heard?.();
      return () => {
        if (look === next) look = null;
      };
    },
    far: () => ({
      ask: async (work) => (isSilent ? null : await work(() => {})),
      get isSilent() {
        return isSilent;
      },
    }),
  });
  watching.push(watched);
  return {
    watched,
    news,
    /** What a share does whose computer no longer answers. */
    fallSilent: (silent: boolean) => {
      isSilent = silent;
    },
    /** The next time that the system says something has changed. */
    changed: () =>
      new Promise<void>((resolve) => {
        heard = resolve;
      }),
    /** The program's own clock comes round. */
    lookNow: async () => {
      const due = look;
      look = null;
      due?.();
      await new Promise(setImmediate);
    },
  };
}

const write = (folder: string, name: string, words: string): void =>
  writeFileSync(path.join(folder, name), words);

/** Looks until something is told or a look changes nothing any more. */
async function settle(watcher: ReturnType<typeof watcherOn>, until: () => boolean): Promise<void> {
  while (!until()) await watcher.lookNow();
}

async function take(watched: WatchedFolder): Promise<string | null> {
  const next = await watched.next(CASE);
  if (!next.ok || !next.value) return null;
  await watched.taken(CASE, next.value.key);
  return next.value.file.name;
}

test('what lies in the folder when it is chosen is left alone, what comes later is told once it has settled', async () => {
  const folder = newFolder();
  write(folder, 'old.txt', 'Old words.');
  const watcher = watcherOn(newFolder());
  const chosen = await watcher.watched.choose(CASE, folder);
  expect(chosen).toMatchObject({
    ok: true,
    value: { folder: path.basename(folder), isThere: true, ready: 0 },
  });
  const changed = watcher.changed();
  write(folder, 'new.txt', 'New words.');
  await changed;
  await settle(watcher, () => watcher.news.some(({ ready }) => ready === 1));
  expect(await take(watcher.watched)).toBe('new.txt');
  expect(await take(watcher.watched)).toBeNull();
});

test('a file that is still growing is not taken', async () => {
  const folder = newFolder();
  const watcher = watcherOn(newFolder());
  await watcher.watched.choose(CASE, folder);
  const changed = watcher.changed();
  write(folder, 'slow.txt', 'one');
  await changed;
  for (const words of ['one two', 'one two three']) {
    await watcher.lookNow();
    write(folder, 'slow.txt', words);
    expect((await watcher.watched.next(CASE)).ok && (await take(watcher.watched))).toBeNull();
  }
  await settle(watcher, () => watcher.news.some(({ ready }) => ready === 1));
  const next = await watcher.watched.next(CASE);
  expect(next.ok && new TextDecoder().decode(next.value?.file.bytes)).toBe('one two three');
});

test('a file comes again until it is said to be taken, also after the program was closed', async () => {
  const folder = newFolder();
  const profile = newFolder();
  const first = watcherOn(profile);
  await first.watched.choose(CASE, folder);
  first.watched.rest();
  write(folder, 'a.txt', 'A.');
  write(folder, 'b.txt', 'B.');

  const second = watcherOn(profile);
  await second.watched.start(CASE);
  await settle(second, () => second.news.some(({ ready }) => ready === 2));
  expect((await second.watched.next(CASE)).ok && (await take(second.watched))).toBe('a.txt');
  second.watched.rest();

  const third = watcherOn(profile);
  await third.watched.start(CASE);
  await settle(third, () => third.news.some(({ ready }) => ready === 1));
  expect(await take(third.watched)).toBe('b.txt');

  // The same name with other bytes is another file.
  write(folder, 'a.txt', 'A, corrected.');
  utimesSync(path.join(folder, 'a.txt'), 2_000_000_000, 2_000_000_000);
  third.watched.rest();
  const fourth = watcherOn(profile);
  await fourth.watched.start(CASE);
  await settle(fourth, () => fourth.news.some(({ ready }) => ready === 1));
  expect(await take(fourth.watched)).toBe('a.txt');
});

test('a folder that goes away is said to be gone, and watched again when it is back', async () => {
  const folder = path.join(newFolder(), 'inbox');
  mkdirSync(folder);
  const watcher = watcherOn(newFolder());
  await watcher.watched.choose(CASE, folder);
  const changed = watcher.changed();
  renameSync(folder, `${folder} elsewhere`);
  await changed;
  await settle(watcher, () => watcher.news.some(({ isThere }) => !isThere));
  renameSync(`${folder} elsewhere`, folder);
  write(folder, 'new.txt', 'New words.');
  await settle(watcher, () => watcher.news.some(({ isThere, ready }) => isThere && ready === 1));
  expect(watcher.news.map(({ isThere }) => isThere)).toEqual([false, true, true]);
  expect(await take(watcher.watched)).toBe('new.txt');
});

test('a folder that falls silent is said to be gone, keeps what it held, and goes on when it answers again', async () => {
  const folder = newFolder();
  const watcher = watcherOn(newFolder());
  await watcher.watched.choose(CASE, folder);
  const changed = watcher.changed();
  write(folder, 'new.txt', 'New words.');
  await changed;
  await settle(watcher, () => watcher.news.some(({ ready }) => ready === 1));
  watcher.fallSilent(true);
  expect(await watcher.watched.next(CASE)).toEqual({ ok: true, value: null });
  await settle(watcher, () => watcher.news.some(({ isThere }) => !isThere));
  expect(await watcher.watched.choose(CASE, newFolder())).toMatchObject({ ok: false, code: 'unreadable' });
  watcher.fallSilent(false);
  await settle(watcher, () =>
    watcher.news.some(({ isThere, ready }, at) => at > 0 && isThere && ready === 1),
  );
  expect(watcher.news.map(({ isThere }) => isThere)).toEqual([true, false, true, true]);
  expect(await take(watcher.watched)).toBe('new.txt');
});

test('a file that cannot be read is said once and holds up none of the others', async () => {
  const folder = newFolder();
  const watcher = watcherOn(newFolder());
  await watcher.watched.choose(CASE, folder);
  const changed = watcher.changed();
  write(folder, 'a.txt', 'A.');
  write(folder, 'b.txt', 'B.');
  await changed;
  await settle(watcher, () => watcher.news.some(({ ready }) => ready === 2));
  rmSync(path.join(folder, 'a.txt'));
  mkdirSync(path.join(folder, 'a.txt'));
  expect(await take(watcher.watched)).toBe('b.txt');
  expect(watcher.news.at(-1)?.problem).toBe('“a.txt” is not a file.');
});

test('hidden files, open documents and unfinished downloads are not meant', async () => {
  const folder = newFolder();
  for (const name of ['.hidden', '~$report.docx', 'Thumbs.db', 'page.html.crdownload', 'report.docx']) {
    write(folder, name, 'Words.');
  }
  mkdirSync(path.join(folder, 'below'));
  write(path.join(folder, 'below'), 'deep.txt', 'Words.');
  expect(await filesIn(folder, 10)).toEqual({
    files: ['report.docx', path.join('below', 'deep.txt')],
    isCut: false,
  });
  expect(await filesIn(folder, 1)).toEqual({ files: ['report.docx'], isCut: true });
});

test('what is remembered lies beside the cases for its owner alone, and is forgotten when the analyst stops it', async () => {
  const profile = newFolder();
  const watcher = watcherOn(profile);
  await watcher.watched.choose(CASE, newFolder());
  const file = path.join(profile, 'watched-folders.json');
  expect(statSync(file).mode & 0o077).toBe(0);
  await watcher.watched.forget(CASE);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ version: 1, cases: {} });
  expect(await watcher.watched.start(CASE)).toEqual({ ok: true, value: null });
  writeFileSync(file, 'not what was written');
  expect(await watcher.watched.start(CASE)).toEqual({ ok: true, value: null });
});
