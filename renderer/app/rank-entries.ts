import type { MarkedText } from '../../shared/analysis/search-answer.ts';

/** One line of the palette. */
export interface PaletteEntry {
  readonly id: string;
  /** Lines of one group stand together under its name. */
  readonly group?: string;
  /** A short code or a menu name, shown before the label. */
  readonly hint: string;
  readonly label: string;
  /** Where in the label what was looked for stands. */
  readonly marks?: MarkedText['marks'];
  /** Stands beneath. */
  readonly detail?: MarkedText;
  readonly keys: string;
  readonly choose: () => void;
}

/** The best of the entries for what was typed: all its words must occur; an earlier hit counts for more. */
export function rankEntries(
  entries: readonly PaletteEntry[],
  typed: string,
  limit: number,
): readonly PaletteEntry[] {
  const words = typed.toLowerCase().split(/\s+/u).filter(Boolean);
  return entries
    .map((entry) => ({ entry, score: scoreOf(`${entry.label} ${entry.hint}`.toLowerCase(), words) }))
    .filter(({ score }) => score < Infinity)
    .toSorted((a, b) => a.score - b.score)
    .slice(0, limit)
    .map(({ entry }) => entry);
}

/** Sum of the places where the words stand; a hit inside a word counts as far back. Infinity when one is missing. */
function scoreOf(text: string, words: readonly string[]): number {
  let score = 0;
  for (const word of words) {
    const at = text.indexOf(word);
    if (at < 0) return Infinity;
    score += at + (at > 0 && /\w/u.test(text.charAt(at - 1)) ? 100 : 0);
  }
  return score;
}
