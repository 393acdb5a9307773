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
): Promise<Uint8Array> =>
  oneAtATime(async () => {
    const { html, ...facts } = order;
    prepareFinishing();
    const parts = await print(html, true, watch, sizes);
    const producer = `${app.getName()} ${app.getVersion()}`;
    return await finish({ ...facts, parts, producer }, watch.signal);
  });

/**
 * The same pages to the eye, and nothing else of them: no tags, no bookmarks, no attachments. For a page that is looked
 * at while it is written, where waiting is felt; its bytes are not to be kept.
 */
export const printPreview = (
  html: string,
  watch: PrintWatch = {},
  sizes: CutSizes = CUT_SIZES,
): Promise<Uint8Array> =>
  oneAtATime(async () => {
    const parts = await print(html, false, watch, sizes);
    const [only, ...others] = parts;
    return only && others.length === 0 ? only : await finish({ parts }, watch.signal);
  });

/** How whoever ordered a print hears of it and gives it up. */
export interface PrintWatch {
  readonly signal?: AbortSignal;
  readonly onStep?: (done: number, total: number) => void;
}

const oneAtATime = inOrder();

async function print(
  html: string,
  isTagged: boolean,
  { signal, onStep }: PrintWatch,
  sizes: CutSizes,
): Promise<readonly Uint8Array[]> {
  signal?.throwIfAborted();
  const parts = cutPage(html, sizes);
  const isWhole = parts.length === 1;
  // Finishing is the last step.
  const steps = (isWhole ? STEPS_WHOLE : stepsOf(parts)) + 1;
  let done = 0;
  const how = { isTagged, signal, onStep: () => onStep?.((done += 1), steps) };
  return isWhole ? [await printWhole(html, how)] : await printParts(parts, how);
}
