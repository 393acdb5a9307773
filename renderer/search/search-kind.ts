import type { SearchKind } from '../../shared/analysis/search-answer.ts';
import {
  type Asked,
  type AskedWords,
  allWords,
  asksForFacts,
  asksForWords,
  holds,
} from '../../shared/analysis/search-asked.ts';
import type { FactTest } from '../../shared/analysis/search-facts.ts';
import { standIn } from '../../shared/analysis/search-found.ts';
import { fullTextQuery } from '../../shared/analysis/search-fts.ts';
import type { SearchTerm } from '../../shared/analysis/search-query.ts';
import type { FoundRows } from './found-rows.ts';
import { searchLongTexts } from './search-long-texts.ts';

/** What is asked of one kind of record, and what it takes to answer. */
export interface KindQuestion {
  readonly kind: SearchKind;
  readonly asked: Asked;
  readonly isExact: boolean;
  /** Documents that are wanted, the best of all. */
  readonly most: number;
  readonly factOf: (term: SearchTerm) => FactTest;
  /** Whether a document is wanted for what is known of it beside its words; remembers its answers. */
  readonly filterBy: (facts: Asked) => (id: number) => boolean;
}

export interface FoundDocument {
  readonly id: number;
  readonly score: number;
  /** The row of the best window of a long text; null for a document that is read whole. */
  readonly window: number | null;
}

export interface FoundDocuments {
  /** The best first. */
  readonly best: readonly FoundDocument[];
  readonly total: number;
  readonly isAtLeast: boolean;
}

export function searchKind(rows: FoundRows, question: KindQuestion): FoundDocuments {
  const short = searchShort(rows, question);
  if (question.kind !== 'excerpt') return short;
  const long = searchLongTexts(rows, question);
  if (long.length === 0) return short;
  return {
    best: [...short.best, ...long].sort((a, b) => a.score - b.score).slice(0, question.most),
    total: short.total + long.length,
    isAtLeast: short.isAtLeast,
  };
}

function searchShort(rows: FoundRows, question: KindQuestion): FoundDocuments {
  const { kind, asked, isExact, most } = question;
  const { match, rest } = fullTextQuery(asked, isExact);
  if (match === null) return examined(rows, question, asked, rows.everyOne(kind).map(unranked));
  if (rest === null) return matching(rows, kind, match, most, null);
  if (!asksForWords(rest)) return matching(rows, kind, match, most, question.filterBy(rest));
  return examined(rows, question, rest, rows.best(kind, match, ALL, null).map(ranked));
}

/** The index answers by itself. */
function matching(
  rows: FoundRows,
  kind: SearchKind,
  match: string,
  most: number,
  isWanted: ((id: number) => boolean) | null,
): FoundDocuments {
  const best = rows.best(kind, match, most, isWanted).map(ranked);
  const total = best.length < most ? best.length : rows.count(kind, match, isWanted);
  return { best, total, isAtLeast: false };
}

/** Every one of them is looked at. */
function examined(
  rows: FoundRows,
  question: KindQuestion,
  rest: Asked,
  candidates: readonly FoundDocument[],
): FoundDocuments {
  const { kind, isExact, most } = question;
  const documentsWith = new Map<AskedWords, ReadonlySet<number>>();
  for (const words of allWords(rest)) documentsWith.set(words, new Set(rows.withWords(kind, words)));
  const asksFacts = asksForFacts(rest);
  const best: FoundDocument[] = [];
  let total = 0;
  for (const [at, candidate] of candidates.entries()) {
    const names = asksFacts ? rows.names(candidate.id) : undefined;
    let texts: readonly string[] | undefined;
    const hasWords = (words: AskedWords): boolean => {
      if (documentsWith.get(words)?.has(candidate.id) !== true) return false;
      if (!isExact) return true;
      texts ??= textsOf(rows, candidate.id);
      return standIn(words, texts);
    };
    const hasFact = (term: SearchTerm): boolean =>
      names !== undefined && question.factOf(term)(names.record, names.parent);
    if (!holds(rest, hasWords, hasFact)) continue;
    total += 1;
    if (best.length < most) best.push(candidate);
    else if (isExact && at >= MOST_READ) return { best, total, isAtLeast: true };
  }
  return { best, total, isAtLeast: false };
}

const textsOf = (rows: FoundRows, id: number): readonly string[] => {
  const document = rows.document(id);
  return document ? [document.title, document.body, document.code] : [];
};

const ALL = -1;
/** Texts that are read for a total, once all that is shown has been found. */
const MOST_READ = 2000;

const unranked = (id: number): FoundDocument => ({ id, score: 0, window: null });
const ranked = ({ row, score }: { readonly row: number; readonly score: number }): FoundDocument => ({
  id: row,
  score,
  window: null,
});
