import type { MarkedText, SearchRange } from './search-answer.ts';

const ABOUT = 200;
const BEFORE = 60;

/** Words around the places that say most, on one line; the first of those places. Null where there is none. */
export function snippetOf(
  text: string,
  found: readonly (readonly SearchRange[])[],
): { readonly snippet: MarkedText; readonly first: SearchRange } | null {
  const places = found
    .flatMap((ranges, word) => ranges.map(({ start, end }) => ({ start, end, word })))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const best = richestRun(places);
  const [first] = best;
  if (!first) return null;
  const last = Math.max(...best.map(({ end }) => end));
  // Where the text ends soon, more of what stands before is shown.
  const earliest = Math.max(0, Math.min(first.start - BEFORE, text.length - ABOUT));
  const from = wordEdge(text, earliest, first.start);
  const to = wordEdge(text, Math.min(text.length, Math.max(from + ABOUT, last)), last);
  const lead = from > 0 ? '… ' : '';
  const tail = to < text.length ? ' …' : '';
  const marks = merged(places.filter(({ start, end }) => start >= from && end <= to)).map(
    ({ start, end }) => ({
      start: start - from + lead.length,
      end: end - from + lead.length,
    }),
  );
  return {
    snippet: { text: `${lead}${onOneLine(text.slice(from, to))}${tail}`, marks },
    first: { start: first.start, end: first.end },
  };
}

/** The first words of a text in which no place is marked. */
export function beginningOfText(text: string): string {
  if (text.length <= ABOUT) return onOneLine(text);
  return `${onOneLine(text.slice(0, wordEdge(text, ABOUT, 0)))} …`;
}

/** As long as before, so that places stay. */
export const onOneLine = (text: string): string => text.replaceAll(/[\s\0]/gu, ' ');

/** The run of places within reach of one another that holds most different words; the earliest of equals. */
function richestRun<Place extends SearchRange & { readonly word: number }>(
  places: readonly Place[],
): readonly Place[] {
  let best: readonly Place[] = [];
  let most = 0;
  for (const [at, { start }] of places.entries()) {
    const run: Place[] = [];
    const words = new Set<number>();
    for (let next = at; next < places.length; next += 1) {
      const place = places[next];
      if (!place || (next > at && place.end - start > ABOUT - BEFORE / 2)) break;
      run.push(place);
      words.add(place.word);
    }
    if (words.size > most) {
      most = words.size;
      best = run;
    }
    if (at > MOST_TRIED) break;
  }
  return best;
}

/** Places that are tried for the best run; in a text with more of them the first ones are good enough. */
const MOST_TRIED = 300;

/** Where a word begins or ends, between a place and the mark that must not be cut. */
function wordEdge(text: string, from: number, mark: number): number {
  if (from <= 0 || from >= text.length) return from;
  const step = mark > from ? 1 : -1;
  for (let at = from; at !== mark && Math.abs(at - from) < 24; at += step) {
    if (/\s/u.test(text.charAt(step > 0 ? at - 1 : at))) return at;
  }
  return isLowSurrogate(text, from) ? from + step : from;
}

const isLowSurrogate = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
};

function merged(ranges: readonly SearchRange[]): readonly SearchRange[] {
  const out: { start: number; end: number }[] = [];
  for (const { start, end } of ranges) {
    const last = out.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else out.push({ start, end });
  }
  return out;
}
