import path from 'node:path';
import { app, dialog, powerMonitor, session } from 'electron';
import { after } from './after.ts';
import { serveApp } from './app-scheme.ts';
import { readBounded } from './bounded-read.ts';
import { caseFileQueue, caseFilesIn } from './case-files.ts';
import { chosenFiles } from './chosen-files.ts';
import { closedHandlers } from './closed.ts';
import { endDespiteSilence } from './end-despite-silence.ts';
import { farFolder } from './far-folder.ts';
import { createHandlers } from './handlers.ts';
import { answerRequests } from './ipc.ts';
import { openJournals } from './journal.ts';
import { lockWithSystem } from './locked/power.ts';
import { openScreenLock } from './locked/screen-lock.ts';
import { openSnapshotKeys, type SnapshotKeys } from './locked/snapshot-keys.ts';
import { describeError, type KeptLog, openLog } from './log.ts';
import { createMenu } from './menu.ts';
import { openOriginals } from './originals.ts';
import { profileProblem } from './profile-problem.ts';
import type { Refusals } from './refusals.ts';
import { openKeptList } from './sealed/kept-list.ts';
import type { ProfileSeal } from './sealed/profile-seal.ts';
import { foundCases } from './snapshots/found-cases.ts';
import { startSnapshots } from './snapshots/start-snapshots.ts';
import { openStore, type Store } from './store/open-store.ts';
import { tooLittleSpace } from './store/space-to-start.ts';
import { storeHandlers, versionsHere } from './store/store-handlers.ts';
import { openWatchStore } from './watch-store.ts';
import { watchedFolder } from './watched-folder.ts';
import { createMainWindow, type MainWindow } from './window.ts';
import { MAIN_WORDS } from './words.ts';

/** Opens the window for an analyst, unless one is open on the same profile: then that one comes forward. Must run before `ready`. */
export function startWindow(devUrl: string | undefined, refusals: Refusals): void {
  const named = process.env['TOUCHSTONE_PROFILE'];
  if (named) app.setPath('userData', path.resolve(named));
  // Before anything opens the storage: two processes on one store damage it.
  const profile = app.getPath('userData');
  if (!app.requestSingleInstanceLock()) {
    const problem = profileProblem(profile);
    if (problem === null) app.exit(0);
    else void app.whenReady().then(async () => await refuseToStart(problem));
    return;
  }
  const log = openLog(path.join(profile, 'logs'));
  for (const event of ['uncaughtException', 'unhandledRejection']) {
    process.on(event, (error: unknown) => {
      log.write('error', `${event}: ${describeError(error)}`);
    });
  }

  let window: MainWindow | null = null;
  const caseFiles = caseFileQueue({
    read: async (file) => await readBounded(file),
    open: (file) => {
      window?.send('file.opened', file);
    },
    refuse: (message) => {
      if (window) void dialog.showMessageBox(window.browserWindow, { type: 'error', message });
    },
  });
  caseFiles.add(caseFilesIn(process.argv.slice(1), process.cwd()));
  app.on('open-file', (event, file) => {
    event.preventDefault();
    caseFiles.add([file]);
  });
  app.on('second-instance', (_event, args, folder) => {
    window?.focus();
    caseFiles.add(caseFilesIn(args.slice(1), folder));
  });
  app.on('window-all-closed', () => {
    app.quit();
  });
  endDespiteSilence();

  app
    .whenReady()
    .then(async () => {
      if (!(await hasSpaceAtLast(profile))) {
        app.exit(1);
        return;
      }
      const store = await openStore({ profile, log, versions: versionsHere() });
      if (store.refusal !== null) {
        await refuseToStart(store.refusal);
        return;
      }
      app.on('will-quit', store.leave);
      const keys = openSnapshotKeys(profile, path.join(profile, 'snapshots'));
      const seal = await keys.profileSeal();
      if (!seal.ok) {
        await refuseToStart(seal.message);
        return;
      }
      window = openWindow({
        profile,
        devUrl,
        log,
        refusals,
        store,
        keys,
        seal: seal.value,
        onReady: caseFiles.start,
      });
      await window.load();
    })
    .catch((error: unknown) => {
      log.write('error', `the window could not be opened: ${describeError(error)}`);
      dialog.showErrorBox(MAIN_WORDS.cannotStart, MAIN_WORDS.failed);
      app.exit(1);
    });
}

function openWindow(parts: {
  readonly profile: string;
  readonly devUrl: string | undefined;
  readonly refusals: Refusals;
  readonly log: KeptLog;
  readonly store: Store;
  readonly keys: SnapshotKeys;
  readonly seal: ProfileSeal;
  readonly onReady: () => void;
}): MainWindow {
  const { profile, devUrl, log, refusals, store, keys, seal, onReady } = parts;
  log.write('info', `Touchstone ${app.getVersion()}, Chromium ${process.versions.chrome}`);
  serveApp(session.defaultSession, devUrl);
  // A session without `persist:` writes nothing to the disk: the cases are made from their sealed journals.
  const inMemory = seal.isSealed ? session.fromPartition('sealed') : null;
  // What the window kept on the disk before the profile was sealed: names at most.
  if (inMemory) void session.defaultSession.clearStorageData();
  if (inMemory) serveApp(inMemory, devUrl);
  const window = createMainWindow({
    profile,
    isHidden: false,
    log,
    ...(inMemory && { session: inMemory }),
  });
  const menu = createMenu((id) => {
    window.send('command.run', id);
  });
  const lock = openScreenLock(profile);
  lockWithSystem(lock, window);
  const cases = path.join(profile, 'cases');
  const snapshots = startSnapshots(profile, window, { keys, seal });
  const journals = snapshots.hearing(openJournals(cases, { lines: () => seal.files().lines }));
  const handlers = createHandlers({
    window,
    originals: openOriginals(cases, seal),
    journals,
    snapshots: { readable: snapshots, own: snapshots, found: foundCases(profile, journals, seal) },
    log,
    menu,
    headless: null,
    lock,
    snapshotKeys: keys,
    keptList: openKeptList(profile, seal),
    chosen: chosenFiles(),
    watched: watchedFolder({
      store: openWatchStore(profile, seal),
      tell: (news) => {
        window.send('watch.news', news);
      },
      later: (look) => after(LOOK_MS, look),
      far: () => farFolder(after),
    }),
    closed: closedHandlers({ window: window.browserWindow, profile, refusals, isHeadless: false }),
    store: storeHandlers({ profile, store, window, log }),
    onReady: () => {
      log.write('info', 'the window is ready');
      onReady();
    },
  });
  answerRequests(handlers, window.browserWindow.webContents, log);
  // Without its window the program ends, also while a hidden one still prints.
  window.browserWindow.on('closed', () => {
    app.quit();
  });
  powerMonitor.on('shutdown', () => {
    app.quit();
  });
  return window;
}

/** Asks for space as long as there is too little; false where the analyst gives up. */
async function hasSpaceAtLast(profile: string): Promise<boolean> {
  const { noSpace, tryAgain, quit } = MAIN_WORDS.store;
  for (let free = await tooLittleSpace(profile); free !== null; free = await tooLittleSpace(profile)) {
    process.stderr.write(`${noSpace(free)}\n`);
    const { response } = await dialog.showMessageBox({
      type: 'error',
      title: MAIN_WORDS.cannotStart,
      message: noSpace(free),
      buttons: [tryAgain, quit],
      defaultId: 0,
      cancelId: 1,
    });
    if (response === 1) return false;
  }
  return true;
}

/** Said on standard error too, for whoever starts the program without a screen. */
async function refuseToStart(sentence: string): Promise<void> {
  process.stderr.write(`${sentence}\n`);
  await dialog.showMessageBox({ type: 'error', title: MAIN_WORDS.cannotStart, message: sentence });
  app.exit(1);
}

/** Milliseconds between two looks at a watched folder: what has not changed in that time is not being written any more. */
const LOOK_MS = 1500;
