import { searchTokens } from './search-tokens.ts';

/** Longer texts, in UTF-16 units, are indexed in windows: what is found in one is shown without reading the rest. */
export const LONG_TEXT = 8000;
const WINDOW = 4000;
/** Words that two windows share: whatever spans no more of them stands whole in one of the two. */
export const SHARED_WORDS = 80;

/** A part of a long text. */
export interface TextWindow {
  readonly start: number;
  readonly text: string;
}

export function windowsOf(text: string): readonly TextWindow[] {
  const { starts, ends } = searchTokens(text);
  const windows: TextWindow[] = [];
  let first = 0;
  while (first < starts.length) {
    const start = windows.length === 0 ? 0 : (starts[first] ?? 0);
    let after = first;
    while (after < starts.length && (ends[after] ?? 0) - start <= WINDOW) after += 1;
    // At least more words than are shared: a text of endless words still comes to its end.
    after = Math.max(after, Math.min(starts.length, first + 2 * SHARED_WORDS));
    const isLast = after >= starts.length;
    windows.push({ start, text: text.slice(start, isLast ? text.length : starts[after]) });
    if (isLast) break;
    first = after - SHARED_WORDS;
  }
  return windows;
}
