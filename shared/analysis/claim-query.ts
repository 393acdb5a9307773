/** What can be asked about a claim, each with the kind of answer it takes. */
export const QUERY_FIELDS = {
  about: 'name',
  speaker: 'name',
  actor: 'name',
  target: 'name',
  object: 'name',
  place: 'name',
  topic: 'name',
  after: 'date',
  before: 'date',
  'said-after': 'date',
  'said-before': 'date',
  'captured-after': 'date',
  'captured-before': 'date',
  source: 'code',
  outlet: 'text',
  letter: 'letter',
  credibility: 'digit',
  rated: 'yes or no',
  withdrawn: 'yes or no',
  anonymous: 'yes or no',
  origins: 'number',
  sources: 'number',
  passages: 'number',
  contradicted: 'yes or no',
  cited: 'yes or no',
  status: 'status',
  kind: 'kind',
  tag: 'text',
  measure: 'text',
} as const;
export type QueryField = keyof typeof QUERY_FIELDS;
export type QueryValueKind = (typeof QUERY_FIELDS)[QueryField];
export const QUERY_FIELD_NAMES = Object.keys(QUERY_FIELDS) as readonly QueryField[];

export const isQueryField = (name: string): name is QueryField => Object.hasOwn(QUERY_FIELDS, name);

/** `:` asks for words that begin so; `=` for exactly that; the others compare on a scale or count. */
export const QUERY_OPERATORS = [':', '=', '<=', '>=', '<', '>'] as const;
export type QueryOperator = (typeof QUERY_OPERATORS)[number];

/** Where something stands in what was typed: UTF-16 offsets, end excluded. */
export interface QueryPlace {
  readonly start: number;
  readonly end: number;
}

export interface QueryTerm {
  readonly kind: 'term';
  readonly field: QueryField;
  readonly op: QueryOperator;
  /** In the form in which it is compared; empty asks whether there is any. */
  readonly value: string;
  readonly at: QueryPlace;
}

/** A question to the claims of a case. */
export type QueryNode =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly QueryNode[]; readonly at: QueryPlace }
  | { readonly kind: 'not'; readonly part: QueryNode; readonly at: QueryPlace }
  | { readonly kind: 'words'; readonly words: string; readonly isPhrase: boolean; readonly at: QueryPlace }
  /** Not understood: kept as it was typed, and passed over when claims are looked for. */
  | { readonly kind: 'unread'; readonly text: string; readonly at: QueryPlace }
  | QueryTerm;

export interface QueryProblem {
  readonly at: QueryPlace;
  readonly message: string;
}

export interface ParsedQuery {
  /** Null where nothing is asked. */
  readonly node: QueryNode | null;
  readonly problems: readonly QueryProblem[];
}

/** The parts that must all hold. */
export const conditionsOf = (node: QueryNode | null): readonly QueryNode[] =>
  node === null ? [] : node.kind === 'and' ? node.parts : [node];
