import type { Source } from '../model/source.ts';
import type { CaseLists } from './case-lists.ts';
import type { CaseTables } from './case-tables.ts';
import type { ClaimFacts } from './claim-facts.ts';
import { isQueryField, type QueryField } from './claim-query.ts';
import { claimTest, fromDate, letterTest, namesTest, untilDate } from './claim-query-match.ts';
import type { SearchKind } from './search-answer.ts';
import type { SearchTerm } from './search-query.ts';

/** A record that is asked about: its id, and that of the record it hangs on. */
export type FactTest = (id: string, parent: string) => boolean;

type SourceTest = (source: Source) => boolean;

/** What is known of the records of a case beside their words, as the lists of the case have it at one moment. */
export class SearchFacts {
  readonly #tables: CaseTables;
  readonly #rows: ReadonlyMap<string, ClaimFacts>;
  #citedTexts: ReadonlySet<string> | null = null;
  #citedEntities: ReadonlySet<string> | null = null;

  constructor(tables: CaseTables, claims: CaseLists['claims']) {
    this.#tables = tables;
    this.#rows = new Map(claims.map((row) => [row.claim.id, row]));
  }

  test(term: SearchTerm, kind: SearchKind): FactTest {
    const tables = this.#tables;
    switch (kind) {
      case 'claim': {
        const test = this.#claimTest(term);
        return (id) => {
          const row = this.#rows.get(id);
          return row !== undefined && test(row);
        };
      }
      case 'source':
      case 'excerpt':
      case 'note':
        return this.#textTest(term, kind);
      case 'entity':
        return this.#entityTest(term);
      case 'assessment': {
        const isDate = dateTest(term);
        const isLanguage = languageTest(term);
        return (id) => {
          const found = tables.get('assessments', id);
          if (!found) return false;
          return term.field === 'lang' ? isLanguage(found.language) : isDate(found.dated);
        };
      }
    }
  }

  #claimTest(term: SearchTerm): (row: ClaimFacts) => boolean {
    const { field, op, value, at } = term;
    if (field === 'lang') {
      const isIt = languageTest(term);
      return ({ sources }) => sources.some(({ language }) => isIt(language));
    }
    if (field === 'kind') return ({ claim }) => claim.kind === value;
    const asked: QueryField | null =
      field === 'entity' ? 'about' : field === 'rating' ? 'letter' : isQueryField(field) ? field : null;
    return (asked && claimTest({ kind: 'term', field: asked, op, value, at })) ?? (() => false);
  }

  /** What is asked of a source, and of a text and a note for their source. */
  #textTest(term: SearchTerm, kind: 'source' | 'excerpt' | 'note'): FactTest {
    const tables = this.#tables;
    if (term.field === 'entity' || term.field === 'cited') {
      const wanted = term.field === 'entity' ? this.#textsMentioning(term) : this.#textsCited();
      const isWanted = term.field === 'entity' || term.value === 'yes';
      if (kind === 'excerpt') return (id) => wanted.has(id) === isWanted;
      const sources = new Set<string>([...wanted].map((id) => tables.get('excerpts', id)?.sourceId ?? ''));
      return (id) => sources.has(id) === isWanted;
    }
    const test = sourceTest(term);
    const answers = new Map<string, boolean>();
    const ofSource = (id: string): boolean => {
      const known = answers.get(id);
      if (known !== undefined) return known;
      const source = tables.get('sources', id);
      const answer = source !== undefined && test(source);
      answers.set(id, answer);
      return answer;
    };
    const ofText = (id: string): boolean => ofSource(tables.get('excerpts', id)?.sourceId ?? '');
    if (kind === 'source') return ofSource;
    return kind === 'excerpt' ? ofText : (_, parent) => ofText(parent);
  }

  #entityTest(term: SearchTerm): FactTest {
    const tables = this.#tables;
    if (term.field === 'cited') {
      this.#citedEntities ??= new Set(
        this.#citedRows().flatMap(({ roles }) => roles.map(({ entity }) => entity.id)),
      );
      const cited = this.#citedEntities;
      return (id) => cited.has(id) === (term.value === 'yes');
    }
    const names = namesTest(term.op, term.value);
    return (id) => {
      const entity = tables.get('entities', id);
      if (!entity) return false;
      return term.field === 'kind' ? entity.type === term.value : names.entity(entity);
    };
  }

  #textsMentioning({ op, value }: SearchTerm): ReadonlySet<string> {
    const tables = this.#tables;
    const names = namesTest(op, value);
    const entities = [...tables.all('entities').values()].filter(names.entity);
    const mentions = entities.flatMap(({ id }) => [...tables.linked('mentionsOfEntity', id)]);
    return new Set(mentions.map((id) => tables.get('mentions', id)?.excerptId ?? ''));
  }

  /** Texts with a passage of a claim that an assessment cites. */
  #textsCited(): ReadonlySet<string> {
    this.#citedTexts ??= new Set(
      this.#citedRows()
        .flatMap(({ claim }) => [...this.#tables.linked('passagesOfClaim', claim.id)])
        .map((id) => this.#tables.get('passages', id)?.excerptId ?? ''),
    );
    return this.#citedTexts;
  }

  #citedRows(): readonly ClaimFacts[] {
    return [...this.#rows.values()].filter(({ citedIn }) => citedIn.length > 0);
  }
}

function sourceTest(term: SearchTerm): SourceTest {
  const { field, op, value } = term;
  const isYes = value === 'yes';
  switch (field) {
    case 'source':
      return ({ code }) => value === '' || code === value.toUpperCase();
    case 'outlet': {
      const names = namesTest(op, value);
      return ({ outlet }) => names.name(outlet);
    }
    case 'lang': {
      const isIt = languageTest(term);
      return ({ language }) => isIt(language);
    }
    case 'before':
    case 'after': {
      const isIt = dateTest(term);
      return ({ published }) => isIt(published);
    }
    case 'letter':
    case 'rating':
      return letterTest(op, value);
    case 'rated':
      return ({ reliability }) => (reliability !== null) === isYes;
    case 'withdrawn':
      return ({ withdrawn }) => (withdrawn !== null) === isYes;
    case 'kind':
      return ({ kind }) => kind === value;
    default:
      return () => false;
  }
}

function dateTest({ field, value }: SearchTerm): (date: string | null) => boolean {
  if (field !== 'after' && field !== 'before') return () => false;
  const isIt = field === 'after' ? fromDate(value) : untilDate(value);
  return (date) => date !== null && isIt(date);
}

/** A language and its varieties: `de` asks for `de-AT`, too. */
function languageTest({ op, value }: SearchTerm): (language: string) => boolean {
  const wanted = value.toLowerCase();
  return (language) => {
    const tag = language.toLowerCase();
    if (wanted === '') return tag !== '';
    return tag === wanted || (op !== '=' && tag.startsWith(`${wanted}-`));
  };
}
