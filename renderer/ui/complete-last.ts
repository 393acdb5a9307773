import type { Suggestion } from './use-suggestions.ts';

/** At most so many completions are offered at once. */
const MOST = 8;

/**
 * Completions for the part after the last separator, each as the whole new text. Names that begin with what is
 * typed come before names that have it inside; nothing is offered for an empty part or one that is already complete.
 */
export function completeLast(
  text: string,
  separator: string,
  names: readonly string[],
): readonly Suggestion[] {
  const cut = text.lastIndexOf(separator) + 1;
  const head = text.slice(0, cut);
  const typed = fold(text.slice(cut).trim());
  if (typed === '') return [];
  const taken = new Set(head.split(separator).map((part) => fold(part.trim())));
  const rank = (name: string): number => {
    const folded = fold(name);
    if (folded === typed || taken.has(folded)) return 3;
    if (folded.startsWith(typed)) return 0;
    if (folded.includes(` ${typed}`)) return 1;
    return folded.includes(typed) ? 2 : 3;
  };
  return [...new Set(names)]
    .filter((name) => rank(name) < 3)
    .toSorted((a, b) => rank(a) - rank(b) || a.localeCompare(b))
    .slice(0, MOST)
    .map((name) => ({ id: head === '' ? name : `${head.trimEnd()} ${name}`, label: name }));
}

const fold = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
