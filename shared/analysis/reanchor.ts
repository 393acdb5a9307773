import { placeOfRun, type WordRun } from './anchor-place.ts';
import { AnchorVote } from './anchor-vote.ts';
import { SameWords } from './same-words.ts';
import { TextPair } from './text-pair.ts';

/** A span of the earlier text in UTF-16 units, end excluded. */
interface OldSpan {
  readonly start: number;
  readonly end: number;
}

/** Where a span of the earlier text stands in the later one. */
export interface Anchored {
  /** UTF-16 units, end excluded; null when too little of the words was found. */
  readonly place: { readonly start: number; readonly end: number } | null;
  /** Percent of the quoted words that stand at the place, in order; 100 only when exactly they stand there. */
  readonly kept: number;
  /** The very words stand there, and no other place can be meant. */
  readonly isCertain: boolean;
}

/**
 * Finds spans of a text again in its corrected version. A comparison of the two texts word by word tells where each
 * one went; words that it loses, as those of a passage that was moved, are looked for by themselves and by the runs
 * of words around them. In doubt a place is proposed and not called certain; under 30 percent none is.
 */
export function reanchor(oldText: string, newText: string, spans: readonly OldSpan[]): readonly Anchored[] {
  const pair = new TextPair(oldText, newText);
  const runs = spans.map((span) => pair.runOf(span));
  const search = new AnchorSearch(
    pair,
    runs.flatMap((run) => run ?? []),
  );
  const first = runs.map((run) => run && search.compare(run));
  const vote = new AnchorVote(
    pair,
    first.flatMap((found) => (found && isOpen(found) ? found.run : [])),
  );
  return spans.map((span, index) => {
    const found = first[index];
    if (!found) return LOST;
    const voted = isOpen(found) ? vote.placesOf(found.run) : [];
    const [best] = [...found.candidates, ...voted.map((place) => search.weigh(found.run, place))]
      .filter(({ kept, support }) => kept >= LEAST_KEPT && support >= LEAST_SUPPORT)
      .toSorted((a, b) => b.support - a.support);
    if (!best) return LOST;
    return {
      place: inUnits(pair, span, found.run, best.place),
      kept: best.kept,
      isCertain: found.isCertain,
    };
  });
}

/** Percent of the quoted words below which nothing is proposed. */
const LEAST_KEPT = 30;
/** Percent from which on the comparison of the texts is believed without a vote. */
const SETTLED = 85;
/** Quoted words and words around them that must stand at a place before it is proposed. */
const LEAST_SUPPORT = 3;
/** The same where the very words stand at a place that the comparison of the texts does not confirm. */
const LEAST_ELSEWHERE = 6;

const LOST: Anchored = { place: null, kept: 0, isCertain: false };

interface Candidate {
  readonly place: WordRun;
  readonly kept: number;
  /** Quoted words, and words around them, that stand there. */
  readonly support: number;
}

interface Compared {
  readonly run: WordRun;
  readonly isCertain: boolean;
  readonly candidates: readonly Candidate[];
}

/** Whether the vote may know better. */
const isOpen = ({ isCertain, candidates }: Compared): boolean =>
  !isCertain && candidates.every(({ kept }) => kept < SETTLED);

class AnchorSearch {
  readonly #pair: TextPair;
  readonly #there: SameWords;
  readonly #here: SameWords;

  constructor(pair: TextPair, runs: readonly WordRun[]) {
    this.#pair = pair;
    this.#there = new SameWords(pair.old, pair.later, runs);
    this.#here = new SameWords(pair.old, pair.old, runs);
  }

  /** What the words themselves and the comparison of the texts say. */
  compare(run: WordRun): Compared {
    const exact = this.#exact(run);
    if (exact && (exact.isCertain || exact.isOnly)) {
      const { place, isCertain } = exact;
      return { run, isCertain, candidates: [{ place, kept: 100, support: LEAST_SUPPORT }] };
    }
    const mapped = placeOfRun(this.#pair.old, run, this.#pair.mapped);
    const places = [...(exact ? [exact.place] : []), ...(mapped ? [mapped] : [])];
    return { run, isCertain: false, candidates: places.map((place) => this.weigh(run, place)) };
  }

  weigh(run: WordRun, place: WordRun): Candidate {
    const map = this.#pair.mapBetween(run, place);
    const hasLetters = this.#pair.lettered(run) > 0;
    let count = 0;
    let kept = 0;
    for (let word = run.first; word <= run.last; word += 1) {
      if (hasLetters && this.#pair.old.lettered[word] === 0) continue;
      count += 1;
      if (map(word) >= 0) kept += 1;
    }
    return {
      place,
      kept: this.#pair.isExact(run, place) ? 100 : Math.min(99, Math.floor((100 * kept) / count)),
      support: kept + this.#pair.around(run, place),
    };
  }

  /** The place where the very words stand, if one is meant rather than any other. */
  #exact(run: WordRun): Exact | null {
    const pair = this.#pair;
    const length = run.last - run.first + 1;
    const runAt = (place: number): WordRun => ({ first: place, last: place + length - 1 });
    const whole = pair.mappedWhole(run);
    const mapped = whole !== null && pair.isExact(run, runAt(whole)) ? whole : null;
    const places = this.#there.placesOf(run);
    if (!places) {
      const isCertain = pair.reaches(run, -1) && pair.reaches(run, 1);
      return mapped === null ? null : { place: runAt(mapped), isCertain, isOnly: false };
    }
    const scored = places
      .map((at) => ({ at, score: pair.adjoining(run.first, at, length) }))
      .toSorted((a, b) => b.score - a.score);
    const expected = scored.find(({ at }) => at === mapped);
    const top = scored[0];
    if (!top) return null;
    const chosen = expected && top.score <= expected.score + SLIGHT ? expected : top;
    const isExpected = chosen === expected;
    const place = runAt(chosen.at);
    const rivals = this.#here.placesOf(run);
    const isOnly = places.length === 1 && rivals?.length === 1;
    const support = pair.lettered(run) + pair.around(run, place);
    if (!isExpected && support < LEAST_ELSEWHERE) return isOnly ? { place, isCertain: false, isOnly } : null;
    const isBest = scored.every((other) => other === chosen || other.score < chosen.score);
    const isMeant = this.#isMeant(run, rivals, { ...chosen, isExpected, isBest, count: places.length });
    return { place, isCertain: isOnly || isMeant, isOnly };
  }

  /** Whether no other words of the earlier text have as good a claim to the place, nor another place to the words. */
  #isMeant(run: WordRun, rivals: readonly number[] | null, place: ExactPlace): boolean {
    if (!rivals) return false;
    const length = run.last - run.first + 1;
    const isBestHere = rivals.every(
      (rival) => rival === run.first || this.#pair.adjoining(rival, place.at, length) < place.score,
    );
    if (place.isBest && isBestHere && place.score >= LEAST_ADJOINING) return true;
    const isAnchored = this.#pair.reaches(run, -1) || this.#pair.reaches(run, 1);
    return place.isExpected && rivals.length === place.count && isAnchored;
  }
}

interface Exact {
  readonly place: WordRun;
  readonly isCertain: boolean;
  /** The words stand once in each of the texts. */
  readonly isOnly: boolean;
}

interface ExactPlace {
  readonly at: number;
  /** Adjoining words that are the same. */
  readonly score: number;
  /** The comparison of the texts says so too. */
  readonly isExpected: boolean;
  /** No other place has as many of the adjoining words. */
  readonly isBest: boolean;
  /** At how many places the words stand. */
  readonly count: number;
}

/** Adjoining words that another place must have more, before the comparison of the texts is not believed. */
const SLIGHT = 2;
/** Adjoining words that it takes to tell a place from others with the same words. */
const LEAST_ADJOINING = 2;

/** The place in UTF-16 units; a span that begins or ends inside a word does so there too, if it is the same word. */
function inUnits({ old, later }: TextPair, span: OldSpan, run: WordRun, place: WordRun): Anchored['place'] {
  const isWritten = (word: number, other: number): boolean =>
    old.text.slice(old.starts[word], old.ends[word]) ===
    later.text.slice(later.starts[other], later.ends[other]);
  const into = isWritten(run.first, place.first) ? span.start - (old.starts[run.first] ?? 0) : 0;
  const cut = isWritten(run.last, place.last) ? (old.ends[run.last] ?? 0) - span.end : 0;
  return {
    start: (later.starts[place.first] ?? 0) + Math.max(0, into),
    end: (later.ends[place.last] ?? 0) - Math.max(0, cut),
  };
}
