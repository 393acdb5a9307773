import { BrowserWindow } from 'electron';
import { MAIN_WORDS } from '../words.ts';
import { keepPrintPage } from './print-pages.ts';

/** A hidden window that holds one page and prints it. */
export interface PrintWindow {
  /** PDF bytes; only a tagged print has bookmarks. */
  readonly print: (isTagged: boolean) => Promise<Uint8Array>;
  /** Writes page numbers where the page asks for them with `data-page-of`; throws where one is not known. */
  readonly fillIn: (pages: ReadonlyMap<string, number>) => Promise<void>;
  /** Prints an empty page: a font that stands in heads and feet only is missing from the first print of a window. */
  readonly warmUp: () => Promise<void>;
  /** Whether the numbers are those of all places that the page asks about, and of no other. */
  readonly canFillIn: (pages: ReadonlyMap<string, number>) => Promise<boolean>;
  readonly close: () => void;
}

/** First Chromium with page margin boxes; before it they need a flag (measured: same pages either way). */
const MARGIN_BOXES = 131;

/** Shows a page in a hidden window for as long as the work takes; giving it up closes the window. */
export async function inPrintWindow<T>(
  html: string,
  signal: AbortSignal | undefined,
  work: (window: PrintWindow) => Promise<T>,
): Promise<T> {
  signal?.throwIfAborted();
  const page = keepPrintPage(html);
  try {
    const window = await openPrintWindow(page.url);
    // A window that is gone ends what it prints.
    signal?.addEventListener('abort', window.close);
    try {
      signal?.throwIfAborted();
      return await work(window);
    } finally {
      signal?.removeEventListener('abort', window.close);
      window.close();
    }
  } finally {
    page.remove();
  }
}

export async function openPrintWindow(url: string): Promise<PrintWindow> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      backgroundThrottling: false,
      ...(chromiumMajor() < MARGIN_BOXES ? { enableBlinkFeatures: 'PageMarginBoxes' } : {}),
    },
  });
  const { webContents } = window;
  const close = (): void => {
    if (!window.isDestroyed()) window.destroy();
  };
  try {
    await window.loadURL(url);
    const failed = (await webContents.executeJavaScript(LOAD_FONTS)) as readonly string[];
    if (failed.length > 0) throw new Error(MAIN_WORDS.print.fontless(failed));
  } catch (error) {
    close();
    throw new Error(MAIN_WORDS.print.undrawn(error instanceof Error ? error.message : String(error)), {
      cause: error,
    });
  }
  return {
    close,
    print: async (isTagged) =>
      await webContents.printToPDF({
        printBackground: true,
        preferCSSPageSize: true,
        generateTaggedPDF: isTagged,
        generateDocumentOutline: isTagged,
      }),
    warmUp: async () => {
      await webContents.executeJavaScript('document.body.hidden = true');
      await webContents.printToPDF({ preferCSSPageSize: true, pageRanges: '1' });
      await webContents.executeJavaScript('document.body.hidden = false');
    },
    canFillIn: async (pages) =>
      (await webContents.executeJavaScript(
        `(${CAN_FILL_IN})(${JSON.stringify([...pages.keys()])})`,
      )) as boolean,
    fillIn: async (pages) => {
      const missing = (await webContents.executeJavaScript(
        `(${FILL_IN})(${JSON.stringify(Object.fromEntries(pages))})`,
      )) as readonly string[];
      if (missing.length > 0) throw new Error(MAIN_WORDS.print.nowhere(missing));
    },
  };
}

const chromiumMajor = (): number => Number.parseInt(process.versions['chrome'] ?? '', 10);

/** Chromium 130 does not load a weight that stands in a margin box only: the words there silently vanish. */
const LOAD_FONTS = `(async () => {
  const text = [...new Set(document.documentElement.textContent)].join('');
  const kinds = new Set([...document.fonts].map((font) => [font.style, font.weight, '16px', font.family].join(' ')));
  await Promise.all([...kinds].map((kind) => document.fonts.load(kind, text).catch(() => null)));
  await document.fonts.ready;
  return [...document.fonts].filter((font) => font.status === 'error').map((font) => font.family);
})()`;

/** Every place that a link leads to is a destination, and so has a number. */
const CAN_FILL_IN = `(names) => {
  const known = new Set(names);
  const linked = [...document.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute('href').slice(1));
  const asked = [...document.querySelectorAll('[data-page-of]')].map((cell) => cell.dataset.pageOf);
  return new Set(linked).size === known.size && [...linked, ...asked].every((name) => known.has(name));
}`;

const FILL_IN = `(pages) => {
  const cells = [...document.querySelectorAll('[data-page-of]')];
  for (const cell of cells) cell.textContent = String(pages[cell.dataset.pageOf] ?? '?');
  return [...new Set(cells.map((cell) => cell.dataset.pageOf))].filter((name) => !(name in pages));
}`;
