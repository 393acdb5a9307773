import path from 'node:path';
import { app, session } from 'electron';
import { fail } from '../shared/lib/result.ts';
import { after } from './after.ts';
import { serveApp } from './app-scheme.ts';
import { chosenFiles } from './chosen-files.ts';
import { closedHandlers } from './closed.ts';
import { farFolder } from './far-folder.ts';
import { writeNamed } from './files.ts';
import { createHandlers } from './handlers.ts';
import type { HeadlessRequest } from './headless-arguments.ts';
import { type PreparedJob, prepareJob } from './headless-files.ts';
import { makeJobProfile, removeJobProfile } from './headless-profile.ts';
import { answerRequests } from './ipc.ts';
import { openJournals } from './journal.ts';
import { openScreenLock } from './locked/screen-lock.ts';
import { openLog } from './log.ts';
import { openOriginals } from './originals.ts';
import type { Refusals } from './refusals.ts';
import { NO_SNAPSHOTS } from './snapshots/snapshots.ts';
import { openStore } from './store/open-store.ts';
import { storeHandlers, versionsHere } from './store/store-handlers.ts';
import { openWatchStore } from './watch-store.ts';
import { watchedFolder } from './watched-folder.ts';
import { createMainWindow } from './window.ts';
import { MAIN_WORDS } from './words.ts';

type Request = Extract<HeadlessRequest, { kind: 'job' }>;

/** How long the page may take to ask for its job, and to be done with it, in ms. */
const START_MS = 60_000;
const DONE_MS = 600_000;
/** Could not be done, as opposed to done and found wrong. */
const FAILED = 2;

/** Prints a text and ends the process with a code, before any window is made. */
export function endWith(code: number, stream: 'out' | 'err', text: string): void {
  void print(stream, text).then(() => {
    app.exit(code);
  });
}

/** Does one job in a hidden window on a profile of its own, which is gone afterwards. Must run before `ready`. */
export function startHeadless(request: Request, devUrl: string | undefined, refusals: Refusals): void {
  const own = path.resolve(process.env['TOUCHSTONE_PROFILE'] ?? app.getPath('userData'));
  const profile = makeJobProfile();
  app.setPath('userData', profile);
  app.disableHardwareAcceleration();
  app.dock?.hide();
  const finish = finisher(profile);
  app.on('window-all-closed', () => {
    finish(FAILED, MAIN_WORDS.headless.ended);
  });
  app.on('before-quit', (event) => {
    event.preventDefault();
    finish(FAILED, MAIN_WORDS.headless.ended);
  });
  process.on('uncaughtException', () => {
    finish(FAILED, MAIN_WORDS.headless.crashed);
  });
  app
    .whenReady()
    .then(async () => {
      const prepared = await prepareJob(request, process.cwd(), { profile: own, job: profile });
      if (prepared.ok) await work(prepared.value, { profile, devUrl, refusals, finish });
      else finish(FAILED, prepared.message);
    })
    .catch(() => {
      finish(FAILED, MAIN_WORDS.headless.crashed);
    });
}

type Finish = (code: number, sentence?: string) => void;

async function work(
  { job, output, snapshots, putBack, keys }: PreparedJob,
  {
    profile,
    devUrl,
    refusals,
    finish,
  }: { profile: string; devUrl: string | undefined; refusals: Refusals; finish: Finish },
): Promise<void> {
  const log = openLog(path.join(profile, 'logs'));
  serveApp(session.defaultSession, devUrl);
  const window = createMainWindow({ profile, isHidden: true, log });
  const contents = window.browserWindow.webContents;
  contents.on('render-process-gone', () => {
    finish(FAILED, MAIN_WORDS.headless.crashed);
  });
  const start = setTimeout(finish, START_MS, FAILED, MAIN_WORDS.headless.neverStarted);
  setTimeout(finish, DONE_MS, FAILED, MAIN_WORDS.headless.tookTooLong);

  const cases = path.join(profile, 'cases');
  const handlers = createHandlers({
    window,
    originals: openOriginals(cases),
    journals: openJournals(cases),
    log,
    menu: null,
    lock: openScreenLock(profile),
    snapshotKeys: keys,
    keptList: null,
    chosen: chosenFiles(),
    watched: watchedFolder({
      store: openWatchStore(profile),
      tell: () => {},
      later: () => () => {},
      far: () => farFolder(after),
    }),
    closed: closedHandlers({ window: window.browserWindow, profile, refusals, isHeadless: true }),
    snapshots: { readable: snapshots ?? NO_SNAPSHOTS, own: null, found: null },
    store: storeHandlers({
      profile,
      store: await openStore({ profile, log, versions: versionsHere() }),
      window,
      log,
    }),
    headless: {
      job,
      write: print,
      save: async (bytes) =>
        output === null ? fail('refused', MAIN_WORDS.noTarget) : await writeNamed(output, bytes),
      putBack,
      exit: finish,
    },
    onReady: () => {
      clearTimeout(start);
    },
  });
  answerRequests(handlers, contents, log);
  await window.load().catch(() => {
    finish(FAILED, MAIN_WORDS.headless.neverStarted);
  });
}

/** Ends the process once: everything printed is out and the profile is gone before the code is given back. */
function finisher(profile: string): Finish {
  let isFinished = false;
  return (code, sentence) => {
    if (isFinished) return;
    isFinished = true;
    void print('err', sentence === undefined ? '' : `${sentence}\n`).then(() => {
      removeJobProfile(profile);
      exitAtOnce(code);
    });
  };
}

/** Chromium's own shutdown, which `app.exit` and Electron's `process.exit` run, would write the profile anew. */
function exitAtOnce(code: number): void {
  const reallyExit: unknown = Reflect.get(process, 'reallyExit');
  if (typeof reallyExit === 'function') Reflect.apply(reallyExit, process, [code]);
  app.exit(code);
}

/** Answers when the text has left the process. A reader that went away is no reason to fail. */
async function print(stream: 'out' | 'err', text: string): Promise<void> {
  const target = stream === 'out' ? process.stdout : process.stderr;
  if (target.listenerCount('error') === 0) target.on('error', () => {});
  await new Promise<void>((done) => {
    target.write(text, () => {
      done();
    });
  });
}
