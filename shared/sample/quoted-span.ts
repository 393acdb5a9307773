import { type Span, spanOf } from '../model/passage.ts';
import type { ExcerptId } from '../model/source.ts';
import type { SampleQuote, SourceKey } from './sample-parts.ts';

/** The excerpts built so far, by the key of their source. */
export type ExcerptsBySource = ReadonlyMap<SourceKey, { readonly id: ExcerptId; readonly text: string }>;

/**
 * Finds the quoted words in their source. Throws unless they stand there exactly once, or at least `nth` times
 * where `nth` is given: a sample that has drifted from its texts must not be built.
 */
export function quotedSpan(excerpts: ExcerptsBySource, { source, words, nth }: SampleQuote): Span {
  const excerpt = excerpts.get(source);
  if (!excerpt) throw new Error(`The sample has no source “${source}”`);
  const places = placesOf(excerpt.text, words);
  const start = places[(nth ?? 1) - 1];
  if (start === undefined || (nth === undefined && places.length > 1)) {
    throw new Error(`“${words}” stands ${places.length} times in ${source}; wanted ${nth ?? 'exactly 1'}`);
  }
  const span = spanOf(excerpt.id, excerpt.text, start, start + words.length);
  if (span?.quote !== words) throw new Error(`“${words}” has blanks at an end`);
  return span;
}

function placesOf(text: string, words: string): readonly number[] {
  const places: number[] = [];
  if (words === '') return places;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length)) places.push(at);
  return places;
}
