import { formatPartialDate } from '../lib/partial-date.ts';
import { QUERY_WORDS } from './claim-query.ts';

/** The groups of what is found, as they are headed and as `in:` names them. */
export const SEARCH_GROUPS = {
  source: 'sources',
  excerpt: 'excerpts',
  claim: 'claims',
  entity: 'entities',
  note: 'notes',
  assessment: 'assessments',
} as const;

type Say = (op: string, value: string) => string;

/** Words of the language in which a whole case is searched. */
export const SEARCH_WORDS = {
  danglingAnd: 'AND stands between two conditions; one of them is missing here.',
  danglingNot: 'NOT stands before what it excludes; nothing follows here.',
  danglingNear: 'NEAR stands between two words or two phrases, as breach NEAR/5 mole.',
  tooFar: (most: number): string => `NEAR reaches over ${most} words at most; ${most} are taken.`,
  noWord: (typed: string): string =>
    `There is no letter and no figure in “${typed}” that could be looked for.`,
  tooDeep: 'Too many brackets or signs lie inside one another: nothing is looked for. Take some away.',
  noneOf: (field: string, typed: string, values: readonly string[]): string =>
    typed === ''
      ? `“${field}:” needs one of ${values.join(', ')}.`
      : `“${typed}” is no value for “${field}:”: it needs one of ${values.join(', ')}.`,

  /** Of a text that a corrected one has taken the place of. */
  earlierText: 'earlier text',

  ended: 'The case was closed.',
  stopped: (name: string): string =>
    `Searching has stopped (${name}). The case itself is untouched. Close it and open it again to search.`,

  holding: (words: string): string => `with ${words}`,
  quoted: (words: string): string => `“${words}”`,
  beginning: (words: string): string => `“${words}…”`,
  near: (left: string, right: string, distance: number): string =>
    `with ${left} at most ${distance} ${distance === 1 ? 'word' : 'words'} from ${right}`,

  /** What a field asks, for the list of what can be typed. */
  fields: {
    ...QUERY_WORDS.fields,
    in: 'where to look',
    lang: 'language of a source or an assessment',
    entity: 'an entity itself, what takes it up, and texts that mention it',
    rating: 'reliability of a source',
    after: 'happened, published or dated on or after a date',
    before: 'happened, published or dated before a date',
    kind: 'kind of claim, of source or of entity',
  },

  /** What a condition means, after “is”. */
  says: {
    ...QUERY_WORDS.says,
    in: (_: string, value: string): string => `in ${value}`,
    lang: (op: string, value: string): string =>
      value === '' ? 'of a known language' : `of language ${op === '=' ? `“${value}”` : value}`,
    entity: QUERY_WORDS.says.about,
    rating: QUERY_WORDS.says.letter,
    after: (_: string, value: string): string => `dated from ${formatPartialDate(value)} on`,
    before: (_: string, value: string): string => `dated before ${formatPartialDate(value)}`,
  } satisfies Readonly<Record<string, Say>>,
} as const;
