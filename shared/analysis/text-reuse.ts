import type { ExcerptId, SourceId } from '../model/source.ts';
import type { Quotation } from './quotations.ts';
import { candidatePairs } from './reuse-candidates.ts';
import {
  isTelling,
  LEAST_PHRASE,
  type Naming,
  namingsOf,
  type ReuseSource,
  type ReuseText,
  readReuse,
  weightOf,
} from './reuse-text.ts';
import { LEAST_RUN, type SharedRun, sharedWordRuns } from './shared-runs.ts';

/** The same words in an excerpt of each source. */
export interface PlacedRun extends SharedRun {
  readonly aId: ExcerptId;
  readonly bId: ExcerptId;
  readonly words: number;
  /** Whether the words stand inside quotation marks there. */
  readonly isQuotedInA: boolean;
  readonly isQuotedInB: boolean;
}

/** What two sources have in common; two Han or kana characters count as one word. */
export interface SharedText {
  readonly aId: SourceId;
  readonly bId: SourceId;
  readonly runs: readonly PlacedRun[];
  readonly words: number;
  /** Words of each whole text. */
  readonly aWords: number;
  readonly bWords: number;
  /** How each text names the other source. */
  readonly aNames: readonly Naming[];
  readonly bNames: readonly Naming[];
}

/** Fewest words in common that are no accident where nothing is named or quoted. */
const LEAST_WORDS = 12;
/** Fewest words of a run where one quotes the other, or where it is clear that they are one text in the main. */
const SHORT_RUN = 5;
/** Share of the shorter text that makes that clear. */
const LARGE_SHARE = 0.5;

/**
 * Which sources share words or name each other: an index over all texts finds the pairs, and only they are looked at.
 * In the order of the sources.
 */
export function findSharedText(
  sources: readonly ReuseSource[],
  report?: (done: number, total: number) => void,
): readonly SharedText[] {
  const textsOf = sources.map((source, index) => {
    if (index % 64 === 0) report?.(index, sources.length * 2);
    return readReuse(source, index);
  });
  const pairs = new Map<number, (readonly [ReuseText, ReuseText])[]>();
  for (const pair of candidatePairs(textsOf.flat(), sources)) {
    const key = pair[0].source * sources.length + pair[1].source;
    const found = pairs.get(key);
    if (found) found.push(pair);
    else pairs.set(key, [pair]);
  }
  const found: SharedText[] = [];
  let done = 0;
  for (const [key, own] of pairs) {
    if (done % 64 === 0) report?.(sources.length * (1 + done / pairs.size), sources.length * 2);
    done += 1;
    const [a, b] = [Math.floor(key / sources.length), key % sources.length];
    const [first, second] = [sources[a], sources[b]];
    if (!first || !second) continue;
    const shared = compare(first, second, textsOf[a] ?? [], textsOf[b] ?? [], own);
    if (saysSomething(shared)) found.push(shared);
  }
  return found;
}

function compare(
  a: ReuseSource,
  b: ReuseSource,
  aTexts: readonly ReuseText[],
  bTexts: readonly ReuseText[],
  pairs: readonly (readonly [ReuseText, ReuseText])[],
): SharedText {
  const [aWords, bWords] = [totalOf(aTexts), totalOf(bTexts)];
  const all = pairs.flatMap(([first, second]) => placedRuns(first, second));
  const isOneText =
    totalOfRuns(all.filter(({ words }) => words >= SHORT_RUN)) >= LARGE_SHARE * Math.min(aWords, bWords);
  const runs = all.filter(
    (run) => run.words >= (isOneText ? SHORT_RUN : LEAST_RUN) || run.isQuotedInA || run.isQuotedInB,
  );
  return {
    aId: a.id,
    bId: b.id,
    runs,
    words: Math.round(totalOfRuns(runs)),
    aWords: Math.round(aWords),
    bWords: Math.round(bWords),
    aNames: namingsOf(aTexts, b, a),
    bNames: namingsOf(bTexts, a, b),
  };
}

const totalOf = (texts: readonly ReuseText[]): number => texts.reduce((sum, { weight }) => sum + weight, 0);
const totalOfRuns = (runs: readonly PlacedRun[]): number => runs.reduce((sum, { words }) => sum + words, 0);

function placedRuns(a: ReuseText, b: ReuseText): readonly PlacedRun[] {
  return sharedWordRuns(a.row, b.row, LEAST_PHRASE).map((run) => {
    const words = weightOf(a.row, run.aWord, run.words);
    return {
      aId: a.id,
      bId: b.id,
      aStart: run.aStart,
      aEnd: run.aEnd,
      bStart: run.bStart,
      bEnd: run.bEnd,
      words,
      isQuotedInA: isQuoted(a.quotations, run.aStart, run.aEnd, words),
      isQuotedInB: isQuoted(b.quotations, run.bStart, run.bEnd, words),
    };
  });
}

/** A whole quotation, or a long run out of one: few words out of many are anybody's. */
const isQuoted = (quotations: readonly Quotation[], start: number, end: number, words: number): boolean =>
  quotations.some(
    (quotation) =>
      (start <= quotation.start && quotation.end <= end + TRAILING) ||
      (words >= LEAST_RUN && quotation.start <= start && end <= quotation.end),
  );

/** Characters after the last word that may still stand before the closing mark, as a comma. */
const TRAILING = 2;

function saysSomething({ runs, words, aNames, bNames }: SharedText): boolean {
  const names = [...aNames, ...bNames];
  if (names.some(({ as, words: title }) => as === 'title' && isTelling(title))) return true;
  if (names.length > 0 && runs.length > 0) return true;
  if (runs.some((run) => run.words >= SHORT_RUN && run.isQuotedInA !== run.isQuotedInB)) return true;
  const long = runs.filter((run) => run.words >= LEAST_RUN);
  return long.length > 0 && (words >= LEAST_WORDS || long.some((run) => run.isQuotedInA || run.isQuotedInB));
}
