import path from 'node:path';
import { app, BrowserWindow, dialog, nativeTheme, type Session, screen } from 'electron';
import type { EventName, IpcEvents } from '../shared/ipc.ts';
import { closeHandshake } from './close-handshake.ts';
import { describeError, type Log } from './log.ts';
import { PAGE_URL } from './served-files.ts';
import { hasSystemDictionary } from './spelling.ts';
import { MIN_SIZE, placeFor, readWindowPlace, writeWindowPlace } from './window-bounds.ts';
import { MAIN_WORDS } from './words.ts';

export interface MainWindow {
  readonly browserWindow: BrowserWindow;
  /** Loads the page. Rejects where that fails, unless the window was closed meanwhile. */
  load(): Promise<void>;
  send<E extends EventName>(event: E, payload: IpcEvents[E]): void;
  /** The page listens: it will be asked to flush before the window goes. */
  ready(): void;
  /** The analyst is asked whether the window may go. */
  stays(): void;
  flushed(): void;
  focus(): void;
}

/** `--paper` of the theme, for the moment before the page is drawn. */
const BACKGROUND = { light: '#fdfcf9', dark: '#16191d' } as const;

/** The window of the program: shown to the analyst, or kept hidden for a headless job. */
export function createMainWindow(options: {
  readonly profile: string;
  readonly isHidden: boolean;
  readonly log: Log;
  /** Whose storage it has; the profile's own where none is given. */
  readonly session?: Session;
}): MainWindow {
  const { profile, isHidden, log, session } = options;
  const remembered = isHidden ? null : readWindowPlace(profile);
  const browserWindow = new BrowserWindow({
    ...placeFor(
      remembered,
      screen.getAllDisplays().map(({ workArea }) => workArea),
    ),
    minWidth: MIN_SIZE.width,
    minHeight: MIN_SIZE.height,
    show: false,
    title: MAIN_WORDS.appName,
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: {
      ...(session && { session }),
      preload: path.join(import.meta.dirname, '../preload/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: hasSystemDictionary(),
      devTools: !app.isPackaged,
      backgroundThrottling: !isHidden,
    },
  });
  const contents = browserWindow.webContents;
  let isListening = false;
  let isLeaving = false;

  const send: MainWindow['send'] = (event, payload) => {
    if (!contents.isDestroyed()) contents.send(event, payload);
  };
  const handshake = closeHandshake({
    canAsk: () => isListening && !contents.isCrashed(),
    ask: () => {
      send('window.closing', null);
    },
    leave: () => {
      isLeaving = true;
      browserWindow.destroy();
    },
  });

  contents.on('did-navigate', () => {
    isListening = false;
  });
  contents.on('unresponsive', () => {
    log.write('warn', 'the window does not respond');
  });
  if (!isHidden) {
    browserWindow.once('ready-to-show', () => {
      if (remembered?.isMaximized) browserWindow.maximize();
      browserWindow.show();
    });
    browserWindow.on('close', (event) => {
      rememberPlace(browserWindow, profile, log);
      if (handshake.request()) isLeaving = true;
      else event.preventDefault();
    });
    browserWindow.on('session-end', () => {
      handshake.request();
    });
    survivesCrash(browserWindow, log);
  }

  return {
    browserWindow,
    load: async () => {
      try {
        await browserWindow.loadURL(PAGE_URL);
      } catch (error) {
        if (!isLeaving) throw error;
      }
    },
    send,
    ready() {
      isListening = true;
    },
    stays: handshake.stays,
    flushed: handshake.flushed,
    focus() {
      if (browserWindow.isMinimized()) browserWindow.restore();
      browserWindow.focus();
    },
  };
}

function rememberPlace(window: BrowserWindow, profile: string, log: Log): void {
  try {
    writeWindowPlace(profile, { ...window.getNormalBounds(), isMaximized: window.isMaximized() });
  } catch (error) {
    log.write('warn', `the window's place was not kept: ${describeError(error)}`);
  }
}

/** The first time the page is loaded again without a word; after that the analyst decides. */
function survivesCrash(window: BrowserWindow, log: Log): void {
  let hasCrashed = false;
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    log.write('error', `the window's process is gone: ${reason} ${exitCode}`);
    if (hasCrashed) void askAfterCrash(window);
    else window.webContents.reload();
    hasCrashed = true;
  });
}

async function askAfterCrash(window: BrowserWindow): Promise<void> {
  const { message, detail, reload, quit, title } = MAIN_WORDS.crash;
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    title,
    message,
    detail,
    buttons: [reload, quit],
    defaultId: 0,
    cancelId: 1,
  });
  if (response === 0) window.webContents.reload();
  else window.destroy();
}
