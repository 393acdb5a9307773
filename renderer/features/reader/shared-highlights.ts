/**
 * Highlights by name, from the lowest to the highest: what comes later is painted over what comes before. Claims
 * that lie over one another get different ones, so that their tints add up; a fourth shares the third's.
 */
export const HIGHLIGHTS = [
  'reader-note',
  'reader-claim',
  'reader-claim-over',
  'reader-claim-third',
  'reader-mention',
  'reader-waiting',
  'reader-hand',
  'reader-against',
  'reader-hover',
  'reader-flash',
] as const;
export type HighlightName = (typeof HIGHLIGHTS)[number];

let users = 0;

/**
 * A highlight's name is the whole window's: two texts that are open side by side paint with the same ones, each with
 * ranges of its own.
 */
export function enterHighlights(): void {
  users += 1;
  if (users > 1) return;
  for (const [priority, name] of HIGHLIGHTS.entries()) {
    const highlight = new Highlight();
    highlight.priority = priority;
    CSS.highlights.set(name, highlight);
  }
}

/** Throws when no text is open. */
export function highlightNamed(name: HighlightName): Highlight {
  const highlight = CSS.highlights.get(name);
  if (!highlight) throw new Error(`There is no highlight ${name}`);
  return highlight;
}

/** For each {@link enterHighlights}, after the text has taken its own ranges out. */
export function leaveHighlights(): void {
  users -= 1;
  if (users > 0) return;
  for (const name of HIGHLIGHTS) CSS.highlights.delete(name);
}
