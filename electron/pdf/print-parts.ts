import { MAIN_WORDS } from '../words.ts';
import { type PrintedPages, readPages } from './destinations.ts';
import { withPageNumbers } from './page-numbers.ts';
import { isSameMap, MOST_PASSES, type Printing } from './print-whole.ts';
import { inPrintWindow } from './print-window.ts';

/** Each part printed once, and once more with its numbers. */
export const stepsOf = (parts: readonly string[]): number => parts.length * 2;

/**
 * Prints the parts of a long page, each in a window of its own that is gone before the next one comes: only one of
 * them is in memory at a time. Their numbers go on from part to part.
 */
export async function printParts(
  parts: readonly string[],
  { isTagged, signal, onStep }: Printing,
): Promise<readonly Uint8Array[]> {
  const first: PrintedPages[] = [];
  for (const html of parts) {
    first.push(await inPrintWindow(html, signal, async (window) => readPages(await window.print(false))));
    onStep();
  }
  let settled = together(first);
  for (let pass = 2; pass <= MOST_PASSES; pass += 1) {
    const printed: Uint8Array[] = [];
    for (const [index, html] of parts.entries()) {
      const { pages, starts, all } = settled;
      const before = starts[index] ?? 0;
      const numbered = withPageNumbers(html, { before, here: (starts[index + 1] ?? all) - before, all });
      const bytes = await inPrintWindow(numbered, signal, async (window) => {
        await window.warmUp();
        await window.fillIn(pages);
        return await window.print(isTagged);
      });
      printed.push(bytes);
      if (pass === 2) onStep();
    }
    const found = together(printed.map(readPages));
    if (found.all === settled.all && isSameMap(found.pages, settled.pages)) return printed;
    settled = found;
  }
  throw new Error(MAIN_WORDS.print.unsteady);
}

interface Together {
  /** The page of each place, counted through all parts. */
  readonly pages: ReadonlyMap<string, number>;
  /** How many pages stand before each part. */
  readonly starts: readonly number[];
  readonly all: number;
}

function together(parts: readonly PrintedPages[]): Together {
  const pages = new Map<string, number>();
  const starts: number[] = [];
  let all = 0;
  for (const { count, destinations } of parts) {
    starts.push(all);
    for (const [name, page] of destinations) pages.set(name, all + page);
    all += count;
  }
  return { pages, starts, all };
}
