import { app } from 'electron';
import type { PrintOrder } from '../shared/ipc.ts';
import { inOrder } from './in-order.ts';
import { readDestinations } from './pdf/destinations.ts';
import { finish, prepareFinishing } from './pdf/finish-client.ts';
import { keepPrintPage } from './pdf/print-pages.ts';
import { openPrintWindow, type PrintWindow } from './pdf/print-window.ts';
import { MAIN_WORDS } from './words.ts';

/**
 * Prints a page to PDF: tagged, with bookmarks, page numbers filled in, attachments, and the same bytes for the
 * same order. One at a time; throws an Error whose message is a sentence.
 */
export const printPdf = (order: PrintOrder, watch: PrintWatch = {}): Promise<Uint8Array> =>
  oneAtATime(() => print(order, watch));

/** How whoever ordered a print hears of it and gives it up. */
export interface PrintWatch {
  readonly signal?: AbortSignal;
  readonly onStep?: (done: number, total: number) => void;
}

const oneAtATime = inOrder();

/** Filling in numbers moves no line, so that two passes do; a page that still changes after these is refused. */
const MOST_PASSES = 4;

/** Drawn, printed once, printed with its numbers, finished. */
const STEPS = 4;

async function print(order: PrintOrder, { signal, onStep }: PrintWatch): Promise<Uint8Array> {
  signal?.throwIfAborted();
  const { html, ...facts } = order;
  const page = keepPrintPage(html);
  try {
    prepareFinishing();
    const bytes = await printPages(page.url, {
      ...(signal && { signal }),
      onStep: (done) => onStep?.(done, STEPS),
    });
    const producer = `${app.getName()} ${app.getVersion()}`;
    return await finish({ ...facts, bytes, producer }, signal);
  } finally {
    page.remove();
  }
}

interface Watch {
  readonly signal?: AbortSignal;
  readonly onStep: (done: number) => void;
}

async function printPages(url: string, { signal, onStep }: Watch): Promise<Uint8Array> {
  const window = await openPrintWindow(url);
  // A window that is gone ends what it prints.
  signal?.addEventListener('abort', window.close);
  try {
    signal?.throwIfAborted();
    onStep(1);
    return await printWithPageNumbers(window, onStep);
  } finally {
    signal?.removeEventListener('abort', window.close);
    window.close();
  }
}

/** Where everything stood in the page that was printed last: mostly it stands there still. */
let lastPages: ReadonlyMap<string, number> | null = null;

async function printWithPageNumbers(
  window: PrintWindow,
  onStep: (done: number) => void,
): Promise<Uint8Array> {
  const known = lastPages;
  const isKnown = known !== null && (await window.canFillIn(known));
  if (isKnown) await window.warmUp();
  let pages = isKnown ? known : readDestinations(await window.print(false));
  onStep(2);
  for (let pass = 2; pass <= MOST_PASSES; pass += 1) {
    await window.fillIn(pages);
    const bytes = await window.print(true);
    const found = readDestinations(bytes);
    if (isSame(pages, found)) {
      lastPages = found;
      onStep(3);
      return bytes;
    }
    pages = found;
  }
  throw new Error(MAIN_WORDS.print.unsteady);
}

const isSame = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean =>
  a.size === b.size && [...a].every(([name, page]) => b.get(name) === page);
