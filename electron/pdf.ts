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
export const printPdf = (order: PrintOrder): Promise<Uint8Array> => oneAtATime(() => print(order));

const oneAtATime = inOrder();

/** Filling in numbers moves no line, so that two passes do; a page that still changes after these is refused. */
const MOST_PASSES = 4;

async function print(order: PrintOrder): Promise<Uint8Array> {
  const { html, ...facts } = order;
  const page = keepPrintPage(html);
  try {
    prepareFinishing();
    const bytes = await printPages(page.url);
    return await finish({ ...facts, bytes, producer: `${app.getName()} ${app.getVersion()}` });
  } finally {
    page.remove();
  }
}

async function printPages(url: string): Promise<Uint8Array> {
  const window = await openPrintWindow(url);
  try {
    return await printWithPageNumbers(window);
  } finally {
    window.close();
  }
}

async function printWithPageNumbers(window: PrintWindow): Promise<Uint8Array> {
  let pages = readDestinations(await window.print(false));
  for (let pass = 2; pass <= MOST_PASSES; pass += 1) {
    await window.fillIn(pages);
    const bytes = await window.print(true);
    const found = readDestinations(bytes);
    if (isSame(pages, found)) return bytes;
    pages = found;
  }
  throw new Error(MAIN_WORDS.print.unsteady);
}

const isSame = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean =>
  a.size === b.size && [...a].every(([name, page]) => b.get(name) === page);
