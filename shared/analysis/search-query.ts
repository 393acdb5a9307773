import {
  QUERY_FIELDS,
  type QueryOperator,
  type QueryPlace,
  type QueryProblem,
  type QueryValueKind,
} from './claim-query.ts';

/** What can be asked about anything in a case: whatever can be asked about a claim, and what only search knows. */
export const SEARCH_FIELDS = {
  ...QUERY_FIELDS,
  in: 'group',
  lang: 'text',
  entity: 'name',
  rating: 'letter',
  kind: 'any kind',
} as const satisfies Readonly<Record<string, QueryValueKind | 'group' | 'any kind'>>;
export type SearchField = keyof typeof SEARCH_FIELDS;
export const SEARCH_FIELD_NAMES = Object.keys(SEARCH_FIELDS) as readonly SearchField[];

export const isSearchField = (name: string): name is SearchField => Object.hasOwn(SEARCH_FIELDS, name);

export interface SearchTerm {
  readonly kind: 'term';
  readonly field: SearchField;
  readonly op: QueryOperator;
  /** In the form in which it is compared; empty asks whether there is any. */
  readonly value: string;
  readonly at: QueryPlace;
}

/** Words to look for: one word, or several in this order. */
export interface SearchWords {
  readonly kind: 'words';
  readonly words: string;
  readonly isPhrase: boolean;
  /** Whether the last word may go on: `breach*`. */
  readonly isPrefix: boolean;
  readonly at: QueryPlace;
}

/** A question to everything in a case. */
export type SearchNode =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly SearchNode[]; readonly at: QueryPlace }
  | { readonly kind: 'not'; readonly part: SearchNode; readonly at: QueryPlace }
  /** Both, in either order, with at most so many words between them. */
  | {
      readonly kind: 'near';
      readonly left: SearchWords;
      readonly right: SearchWords;
      readonly distance: number;
      readonly at: QueryPlace;
    }
  /** Not understood: kept as it was typed, and passed over when searching. */
  | { readonly kind: 'unread'; readonly text: string; readonly at: QueryPlace }
  | SearchWords
  | SearchTerm;

export interface ParsedSearch {
  /** Null where nothing is asked. */
  readonly node: SearchNode | null;
  readonly problems: readonly QueryProblem[];
}

/** Words between two that are near each other, where no number is given. */
export const NEAR_BY = 10;
/** The largest number that may be asked for. */
export const NEAR_AT_MOST = 50;
