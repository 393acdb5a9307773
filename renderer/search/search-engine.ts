import {
  SEARCH_KINDS,
  type SearchAnswer,
  type SearchGroup,
  type SearchKind,
  type SearchOptions,
  type SearchQuery,
  type SearchRange,
} from '../../shared/analysis/search-answer.ts';
import {
  type Asked,
  askedOf,
  askedOfKind,
  asksForFacts,
  holds,
  wantedWords,
} from '../../shared/analysis/search-asked.ts';
import type { FactTest, SearchFacts } from '../../shared/analysis/search-facts.ts';
import { foundOfAny, readText } from '../../shared/analysis/search-found.ts';
import { anyOf } from '../../shared/analysis/search-fts.ts';
import type { SearchTerm } from '../../shared/analysis/search-query.ts';
import { parseSearch } from '../../shared/analysis/search-query-parse.ts';
import { FoundRows, type RowTest } from './found-rows.ts';
import { SearchHits } from './search-hits.ts';
import type { SearchIndex } from './search-index.ts';
import { type FoundDocuments, searchKind } from './search-kind.ts';
import { isWide } from './search-long-texts.ts';

const HITS = 20;

/** Whether answering takes what is known of the records beside their words. */
export function needsFacts(query: SearchQuery): boolean {
  const asked = askedOf(parseSearch(query.text).node, query);
  return asked !== null && asksForFacts(asked);
}

/** What the index says of its own documents does not fit together. */
export class DamagedIndexError extends Error {
  constructor() {
    super('The index names a document that does not hold what was found');
    this.name = 'DamagedIndexError';
  }
}

/** Answers questions from one index. Throws {@link DamagedIndexError}, or what SQLite throws, where it is damaged. */
export class SearchEngine {
  readonly #rows: FoundRows;
  readonly #isTrusted: boolean;
  #facts: SearchFacts | null = null;
  readonly #tests = new Map<string, FactTest>();
  readonly #verdicts = new Map<string, RowTest>();

  /** A trusted index is not held to its own words. */
  constructor(index: SearchIndex, isTrusted = false) {
    this.#rows = new FoundRows(index);
    this.#isTrusted = isTrusted;
  }

  /** What is known when the next question is asked; null for a question that takes none of it. */
  use(facts: SearchFacts | null): void {
    if (facts === null || facts === this.#facts) return;
    this.#facts = facts;
    this.#tests.clear();
    this.#verdicts.clear();
  }

  ask(query: SearchQuery, options: SearchOptions = {}): Omit<SearchAnswer, 'state'> {
    const { node, problems } = parseSearch(query.text);
    const asked = askedOf(node, query);
    const kinds = options.kinds ?? SEARCH_KINDS;
    const groups = asked
      ? SEARCH_KINDS.filter((kind) => kinds.includes(kind)).map((kind) =>
          this.#group(kind, asked, query.isExact, options),
        )
      : [];
    return { groups: groups.filter(({ total, isAtLeast }) => total > 0 || isAtLeast), problems };
  }

  /** Every place of the wanted words in one excerpt, in order. */
  placesIn(query: SearchQuery, excerptId: string): readonly SearchRange[] {
    const asked = askedOf(parseSearch(query.text).node, query);
    const ofTexts = asked && askedOfKind(asked, 'excerpt');
    const wanted = ofTexts && typeof ofTexts === 'object' ? wantedWords(ofTexts) : [];
    const document = wanted.length > 0 ? this.#rows.documentNamed('excerpt', excerptId) : undefined;
    if (!document) return [];
    if (!document.isLong) return foundOfAny(wanted, readText(document.body));
    if (wanted.some(isWide)) return foundOfAny(wanted, readText(this.#rows.longText(document.id)));
    const places = new Map<number, SearchRange>();
    for (const row of this.#rows.windowsWith(anyOf(wanted), document.id)) {
      const window = this.#rows.window(row);
      if (!window) continue;
      for (const { start, end } of foundOfAny(wanted, window.read)) {
        // Windows overlap: what stands in both is one place.
        places.set(start + window.start, { start: start + window.start, end: end + window.start });
      }
    }
    return [...places.values()].sort((a, b) => a.start - b.start);
  }

  #group(kind: SearchKind, asked: Asked, isExact: boolean, options: SearchOptions): SearchGroup {
    const { limit = HITS, offset = 0 } = options;
    const ofKind = askedOfKind(asked, kind);
    const most = offset + limit;
    const found: FoundDocuments =
      typeof ofKind === 'boolean'
        ? this.#everyOne(kind, ofKind, most)
        : searchKind(this.#rows, {
            kind,
            asked: ofKind,
            isExact,
            most,
            factOf: (term) => this.#factOf(term, kind),
            filterBy: (facts) => this.#filterBy(facts, kind),
          });
    const hits = new SearchHits(this.#rows, typeof ofKind === 'boolean' ? [] : wantedWords(ofKind));
    const isWordsAlone = typeof ofKind !== 'boolean' && !asksForFacts(ofKind);
    return {
      kind,
      total: found.total,
      isAtLeast: found.isAtLeast,
      hits: found.best.slice(offset).flatMap((document) => {
        const hit = hits.hit(kind, document);
        if (!this.#isTrusted && (!hit || (isWordsAlone && !hits.isShown(hit)))) throw new DamagedIndexError();
        return hit ?? [];
      }),
    };
  }

  #everyOne(kind: SearchKind, areWanted: boolean, most: number): FoundDocuments {
    if (!areWanted) return { best: [], total: 0, isAtLeast: false };
    const ids = [...this.#rows.everyOne(kind), ...(kind === 'excerpt' ? this.#rows.longTexts() : [])];
    const best = ids.slice(0, most).map((id) => ({ id, score: 0, window: null }));
    return { best, total: ids.length, isAtLeast: false };
  }

  #factOf(term: SearchTerm, kind: SearchKind): FactTest {
    const key = `${kind} ${term.field} ${term.op} ${term.value}`;
    const known = this.#tests.get(key);
    if (known) return known;
    const test = this.#facts?.test(term, kind) ?? (() => false);
    this.#tests.set(key, test);
    return test;
  }

  /** The same filter stands beside one word after another while they are typed. */
  #filterBy(facts: Asked, kind: SearchKind): RowTest {
    const key = `${kind} ${JSON.stringify(facts, (name, value: unknown) => (name === 'at' ? undefined : value))}`;
    const known = this.#verdicts.get(key);
    if (known) return known;
    const answers = new Map<number, boolean>();
    const test: RowTest = (id) => {
      const answered = answers.get(id);
      if (answered !== undefined) return answered;
      const names = this.#rows.names(id);
      const answer =
        names !== undefined &&
        holds(
          facts,
          () => false,
          (term) => this.#factOf(term, kind)(names.record, names.parent),
        );
      answers.set(id, answer);
      return answer;
    };
    this.#verdicts.set(key, test);
    return test;
  }
}
