import type { SearchRange } from './search-answer.ts';
import type { AskedWords } from './search-asked.ts';
import { mayStandIn, type PhrasePlace, placesOf, rangesInPlain } from './search-phrase.ts';
import { type SearchTokens, searchTokens } from './search-tokens.ts';

/** A text that is looked through: its words are read once for all that is asked, and only where they must be. */
export interface ReadText {
  readonly text: string;
  readonly tokens: () => SearchTokens;
}

export function readText(text: string): ReadText {
  let tokens: SearchTokens | undefined;
  return { text, tokens: () => (tokens ??= searchTokens(text)) };
}

/** Every place of the words in a text; of two that are near each other the places of both. */
export function foundIn(asked: AskedWords, { text, tokens }: ReadText): readonly SearchRange[] {
  if (asked.kind === 'words') {
    return rangesInPlain(asked.phrase, text) ?? placesOf(asked.phrase, tokens(), text);
  }
  const left = placesOf(asked.left, tokens(), text);
  const right = placesOf(asked.right, tokens(), text);
  const isNear = (a: PhrasePlace, others: readonly PhrasePlace[]): boolean =>
    others.some((b) => wordsBetween(a, b) <= asked.distance);
  return inOrder([
    ...left.filter((place) => isNear(place, right)),
    ...right.filter((place) => isNear(place, left)),
  ]);
}

/** Whether the words stand in one of the texts. */
export function standIn(asked: AskedWords, texts: readonly string[]): boolean {
  const phrases = asked.kind === 'words' ? [asked.phrase] : [asked.left, asked.right];
  return texts.some(
    (text) =>
      phrases.every((phrase) => mayStandIn(phrase, text)) && foundIn(asked, readText(text)).length > 0,
  );
}

/** Places of any of the words, in order; those that overlap are one. */
export function foundOfAny(words: readonly AskedWords[], read: ReadText): readonly SearchRange[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of inOrder(words.flatMap((asked) => foundIn(asked, read)))) {
    const last = merged.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

const inOrder = <Place extends SearchRange>(places: readonly Place[]): readonly Place[] =>
  places.toSorted((a, b) => a.start - b.start || a.end - b.end);

function wordsBetween(a: PhrasePlace, b: PhrasePlace): number {
  const [first, second] = a.first <= b.first ? [a, b] : [b, a];
  return Math.max(0, second.first - first.afterLast);
}
