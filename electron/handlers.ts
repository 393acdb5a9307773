import { app } from 'electron';
import type { HeadlessJob } from '../shared/ipc.ts';
import { fail, ok, type Result } from '../shared/lib/result.ts';
import type { Handlers } from './answer.ts';
import { askForFolder, type ChosenFiles } from './chosen-files.ts';
import type { ClosedHandlers } from './closed.ts';
import { openFiles, saveFile } from './files.ts';
import type { Journals } from './journal.ts';
import { lockHandlers } from './locked/lock-handlers.ts';
import type { ScreenLock } from './locked/screen-lock.ts';
import { sealingHandlers } from './locked/sealing-handlers.ts';
import type { SnapshotKeys } from './locked/snapshot-keys.ts';
import { describeError, type KeptLog } from './log.ts';
import { logForReport } from './log-report.ts';
import type { AppMenu } from './menu.ts';
import type { Originals } from './originals.ts';
import { type PrintWatch, printPdf, printPreview } from './pdf.ts';
import type { KeptList } from './sealed/kept-list.ts';
import type { FolderSnapshots } from './snapshots/folder-snapshots.ts';
import type { FoundCases } from './snapshots/found-cases.ts';
import { snapshotHandlers } from './snapshots/snapshot-handlers.ts';
import type { Snapshots, SnapshotsToRead } from './snapshots/snapshots.ts';
import type { StoreHandlers } from './store/store-handlers.ts';
import type { WatchedFolder } from './watched-folder.ts';
import type { MainWindow } from './window.ts';
import { MAIN_WORDS } from './words.ts';

/** What a headless call does with the renderer's answers. */
export interface HeadlessOutlet {
  readonly job: HeadlessJob;
  write(stream: 'out' | 'err', text: string): Promise<void>;
  save(bytes: Uint8Array): Promise<Result<{ readonly name: string }>>;
  /** Null for a command that is about no snapshots. */
  readonly putBack: FolderSnapshots['putBack'] | null;
  exit(code: 0 | 1 | 2): void;
}

export interface HandlerParts {
  readonly window: MainWindow;
  readonly originals: Originals;
  readonly journals: Journals;
  readonly log: KeptLog;
  /** Null for a headless call, which has no menu. */
  readonly menu: AppMenu | null;
  /** Null where an analyst sits before the window. */
  readonly headless: HeadlessOutlet | null;
  readonly onReady: () => void;
  readonly chosen: ChosenFiles;
  readonly watched: WatchedFolder;
  readonly lock: ScreenLock;
  /** Null where no snapshots are taken. */
  readonly snapshotKeys: SnapshotKeys | null;
  /** Null where nothing is kept after the call. */
  readonly keptList: KeptList | null;
  readonly closed: ClosedHandlers;
  readonly snapshots: {
    readonly readable: SnapshotsToRead;
    readonly own: Snapshots | null;
    readonly found: FoundCases | null;
  };
  readonly store: StoreHandlers;
}

/** What main does for each channel. */
export function createHandlers({
  window,
  originals,
  journals,
  log,
  menu,
  headless,
  onReady,
  chosen,
  watched,
  lock,
  snapshotKeys,
  keptList,
  closed,
  snapshots,
  store,
}: HandlerParts): Handlers {
  const noDialogs = fail('refused', MAIN_WORDS.noDialogs);
  const prints = new Map<string, AbortController>();
  const printed = async (job: string, print: (watch: PrintWatch) => Promise<Uint8Array>) => {
    const stop = new AbortController();
    prints.set(job, stop);
    const onStep = (done: number, total: number): void => {
      window.send('pdf.step', { job, done, total });
    };
    try {
      return ok(await print({ signal: stop.signal, onStep }));
    } catch (error) {
      if (stop.signal.aborted) return fail('print-stopped', MAIN_WORDS.print.cancelled);
      log.write('error', `printing failed: ${describeError(error)}`);
      return fail('print-failed', error instanceof Error ? error.message : MAIN_WORDS.failed);
    } finally {
      prints.delete(job);
    }
  };
  const onlyHeadless = fail('refused', MAIN_WORDS.onlyHeadless);
  return {
    'app.info': () =>
      ok({
        version: app.getVersion(),
        electron: process.versions.electron,
        chrome: process.versions.chrome,
        isPackaged: app.isPackaged,
        isHeadless: headless !== null,
      }),

    'files.open': async (purpose) => (headless ? noDialogs : await openFiles(window.browserWindow, purpose)),
    'files.save': async (suggestedName, bytes) =>
      headless ? noDialogs : await saveFile(window.browserWindow, suggestedName, bytes),

    'files.choose': async () => (headless ? noDialogs : await chosen.open(window.browserWindow)),
    'folder.open': async () => (headless ? noDialogs : await chosen.openFolder(window.browserWindow)),
    'chosen.read': async (place) => await chosen.read(place),

    'watch.choose': async (caseId) => {
      if (headless) return noDialogs;
      const folder = await askForFolder(window.browserWindow, MAIN_WORDS.open.watch);
      return folder === null ? ok(null) : await watched.choose(caseId, folder);
    },
    'watch.start': async (caseId) => (headless ? ok(null) : await watched.start(caseId)),
    'watch.rest': () => {
      watched.rest();
      return ok(null);
    },
    'watch.forget': async (caseId) => await watched.forget(caseId),
    'watch.next': async (caseId) => await watched.next(caseId),
    'watch.taken': async (caseId, key) => await watched.taken(caseId, key),

    'originals.keep': async (caseId, bytes) => await originals.keep(caseId, bytes),
    'originals.read': async (caseId, sha256) => await originals.read(caseId, sha256),

    'journal.append': async (caseId, lines) => await journals.append(caseId, lines),
    'journal.head': async (caseId) => await journals.head(caseId),
    'journal.list': async () => ok(await journals.list()),
    'journal.read': async (caseId, afterSeq) => await journals.read(caseId, afterSeq),
    'journal.check': async (caseId) => await journals.check(caseId),
    'journal.sound': async (caseId, afterSeq) => await journals.sound(caseId, afterSeq),
    'journal.setAside': async (caseId, keepsSound) => await journals.setAside(caseId, keepsSound),

    ...snapshotHandlers(window.browserWindow, snapshots),
    ...store,

    'pdf.print': (order, job) => printed(job, (watch) => printPdf(order, watch)),
    'pdf.preview': (html, job) => printed(job, (watch) => printPreview(html, watch)),
    'pdf.stop': (job) => {
      prints.get(job)?.abort();
      return ok(null);
    },

    ...lockHandlers(lock),
    ...sealingHandlers(snapshotKeys, keptList),

    'menu.state': (state) => {
      menu?.show(state);
      return ok(null);
    },
    'log.read': () => ok(logForReport(log)),
    'log.write': (level, message) => {
      log.write(level, `window: ${message}`);
      return ok(null);
    },

    ...closed,

    'window.stays': () => {
      window.stays();
      return ok(null);
    },
    'window.flushed': () => {
      window.flushed();
      return ok(null);
    },
    'window.ready': () => {
      window.ready();
      onReady();
      return ok(null);
    },

    'headless.job': () => ok(headless?.job ?? null),
    'headless.write': async (stream, text) => {
      if (!headless) return onlyHeadless;
      await headless.write(stream, text);
      return ok(null);
    },
    'headless.save': async (bytes) => (headless ? await headless.save(bytes) : onlyHeadless),
    'headless.putBack': async (id) => (headless?.putBack ? await headless.putBack(id) : onlyHeadless),
    'headless.exit': (code) => {
      if (!headless) return onlyHeadless;
      headless.exit(code);
      return ok(null);
    },
  };
}
