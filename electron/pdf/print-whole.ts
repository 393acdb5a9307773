import { MAIN_WORDS } from '../words.ts';
import { readDestinations } from './destinations.ts';
import { inPrintWindow, type PrintWindow } from './print-window.ts';

/** Filling in numbers moves no line, so that two passes do; a page that still changes after these is refused. */
export const MOST_PASSES = 4;

/** How a page is printed, and how whoever waits for it hears of that. */
export interface Printing {
  /** Whether its last pass has tags and bookmarks; without them the pages look the same. */
  readonly isTagged: boolean;
  readonly signal?: AbortSignal | undefined;
  /** One more step is done. */
  readonly onStep: () => void;
}

/** Drawn, printed once, printed with its numbers. */
export const STEPS_WHOLE = 3;

/** Prints a page with the numbers of its own pages filled in. */
export const printWhole = (html: string, printing: Printing): Promise<Uint8Array> =>
  inPrintWindow(html, printing.signal, async (window) => {
    printing.onStep();
    return await printWithPageNumbers(window, printing);
  });

/** Where everything stood in the page that was printed last: mostly it stands there still. */
let lastPages: ReadonlyMap<string, number> | null = null;

async function printWithPageNumbers(
  window: PrintWindow,
  { isTagged, onStep }: Printing,
): Promise<Uint8Array> {
  const known = lastPages;
  const isKnown = known !== null && (await window.canFillIn(known));
  if (isKnown) await window.warmUp();
  let pages = isKnown ? known : readDestinations(await window.print(false));
  onStep();
  for (let pass = 2; pass <= MOST_PASSES; pass += 1) {
    await window.fillIn(pages);
    const bytes = await window.print(isTagged);
    const found = readDestinations(bytes);
    if (isSameMap(pages, found)) {
      lastPages = found;
      onStep();
      return bytes;
    }
    pages = found;
  }
  throw new Error(MAIN_WORDS.print.unsteady);
}

export const isSameMap = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean =>
  a.size === b.size && [...a].every(([name, page]) => b.get(name) === page);
