import { formatPartialDate } from '../lib/partial-date.ts';
import { formatAttribution } from '../model/attribution.ts';
import { plainWords } from '../model/rich-text.ts';
import type { Records } from '../model/schema.ts';
import type { SearchKind, SearchPlace } from './search-answer.ts';

/** What of a record is searched, and what is shown of it when it is found. */
export interface SearchDocument {
  readonly kind: SearchKind;
  readonly id: string;
  /** The source of an excerpt, the excerpt of a note; empty for others. */
  readonly parent: string;
  readonly code: string;
  /** What it is called. A word found here weighs more. */
  readonly title: string;
  /** Whatever else is searched; that of an excerpt comes with its text. */
  readonly body: string;
  /** One line that tells it from others. */
  readonly meta: string;
  /** The words that a note stands at. */
  readonly place: SearchPlace | null;
  /** The earlier text that an excerpt took the place of; empty where there is none. */
  readonly replaces: string;
}

/** The tables whose records are found, with the kind that they are found as. */
export const SEARCHED_TABLES = {
  sources: 'source',
  excerpts: 'excerpt',
  claims: 'claim',
  entities: 'entity',
  notes: 'note',
  assessments: 'assessment',
} as const satisfies Partial<Record<keyof Records, SearchKind>>;
export type SearchedTable = keyof typeof SEARCHED_TABLES;

export const isSearchedTable = (table: string): table is SearchedTable =>
  Object.hasOwn(SEARCHED_TABLES, table);

export const documentOf = <T extends SearchedTable>(table: T, record: Records[T]): SearchDocument => ({
  ...NOTHING,
  kind: SEARCHED_TABLES[table],
  id: record.id,
  ...DOCUMENTS[table](record),
});

const NOTHING = { parent: '', code: '', title: '', body: '', meta: '', place: null, replaces: '' };

const DOCUMENTS: { readonly [T in SearchedTable]: (record: Records[T]) => Partial<SearchDocument> } = {
  sources: ({ code, title, outlet, authors, kind, url, published, note }) => ({
    code,
    title,
    body: lines(outlet, authors.join(', '), note, url),
    meta: inOneLine(outlet, kind, published && formatPartialDate(published)),
  }),
  excerpts: ({ code, sourceId, replaces, locator }) => ({
    code,
    parent: sourceId,
    replaces: replaces ?? '',
    meta: locator,
  }),
  claims: ({ code, statement, kind, status, attribution, tags, note }) => ({
    code,
    title: statement,
    body: lines(formatAttribution(attribution), tags.join(', '), note),
    meta: inOneLine(kind, status, attribution.at(-1)?.who ?? null),
  }),
  entities: ({ code, name, type, aliases, identifiers, description }) => ({
    code,
    title: name,
    body: lines(
      aliases.map((alias) => alias.name).join(', '),
      identifiers.map(({ scheme, value }) => `${scheme} ${value}`).join(', '),
      description,
    ),
    meta: type,
  }),
  notes: ({ excerptId, words, quote, start, end }) => ({
    parent: excerptId,
    title: words,
    body: quote,
    place: { excerptId, start, end },
  }),
  assessments: ({ code, title, subtitle, organisation, authors, version, dated, body }) => ({
    code,
    title,
    body: lines(subtitle, organisation, authors.join(', '), plainWords(body)),
    meta: inOneLine(version, dated && formatPartialDate(dated)),
  }),
};

const lines = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n');

/** What tells one record from another, on one line. */
export const inOneLine = (...parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join(' · ');
