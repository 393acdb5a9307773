import { app } from 'electron';
import type { PrintOrder } from '../shared/ipc.ts';
import { inOrder } from './in-order.ts';
import { CUT_SIZES, type CutSizes, cutPage } from './pdf/cut-page.ts';
import { finish, prepareFinishing } from './pdf/finish-client.ts';
import { printParts, stepsOf } from './pdf/print-parts.ts';
import { printWhole, STEPS_WHOLE } from './pdf/print-whole.ts';

/**
 * Prints a page to PDF: tagged, with bookmarks, page numbers filled in, attachments, and the same bytes for the
 * same order. A long page is printed in parts, which are joined. One order at a time; throws an Error whose message
 * is a sentence.
 */
export const printPdf = (
  order: PrintOrder,
  watch: PrintWatch = {},
  sizes: CutSizes = CUT_SIZES,
): Promise<Uint8Array> => oneAtATime(() => print(order, watch, sizes));

/** How whoever ordered a print hears of it and gives it up. */
export interface PrintWatch {
  readonly signal?: AbortSignal;
  readonly onStep?: (done: number, total: number) => void;
}

const oneAtATime = inOrder();

async function print(
  order: PrintOrder,
  { signal, onStep }: PrintWatch,
  sizes: CutSizes,
): Promise<Uint8Array> {
  signal?.throwIfAborted();
  const { html, ...facts } = order;
  prepareFinishing();
  const parts = cutPage(html, sizes);
  const isWhole = parts.length === 1;
  // Finishing is the last step.
  const steps = (isWhole ? STEPS_WHOLE : stepsOf(parts)) + 1;
  let done = 0;
  const watch = { signal, onStep: () => onStep?.((done += 1), steps) };
  const printed = isWhole ? [await printWhole(html, watch)] : await printParts(parts, watch);
  const producer = `${app.getName()} ${app.getVersion()}`;
  return await finish({ ...facts, parts: printed, producer }, signal);
}
