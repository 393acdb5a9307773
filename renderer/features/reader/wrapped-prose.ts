const LINE_BREAK = /\r\n|[\n\r]/u;
const WIDEST = 160;
const MOST_LINES = 99;

/**
 * Whether the lines of a paragraph are one run of prose that an editor broke at a fixed width. Such lines are shown
 * flowing, as the column has another width; lines of unequal length are shown as they stand.
 */
export function isWrappedProse(text: string): boolean {
  if (!text.includes('\n') && !text.includes('\r')) return false;
  const lines = text.split(LINE_BREAK);
  if (lines.length < 2 || lines.length > MOST_LINES) return false;
  const widest = Math.max(...lines.map((line) => line.length));
  return widest <= WIDEST && lines.slice(0, -1).every((line) => line.length >= widest * 0.6);
}
