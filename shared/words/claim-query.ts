import { formatPartialDate } from '../lib/partial-date.ts';
import { CLAIM_KINDS, CLAIM_STATUSES } from '../model/claim.ts';

const LETTER_ASKED = 'a letter from A to F, as letter:B or letter:>=C, or letter:none';
const YES_OR_NO = 'yes or no';
const either = (values: readonly string[]): string => `one of ${values.join(', ')}`;

/** What a comparison is called where more is more. */
const AMOUNT = {
  ':': 'exactly',
  '=': 'exactly',
  '<': 'fewer than',
  '<=': 'at most',
  '>': 'more than',
  '>=': 'at least',
};
const amount = (op: string, value: string, one: string, many: string): string =>
  `${AMOUNT[op as keyof typeof AMOUNT]} ${value} ${value === '1' ? one : many}`;
const day = (value: string): string => formatPartialDate(value);
/** A name as it was typed, with a word for "exactly so". */
const named = (op: string, value: string): string => (op === '=' ? `“${value}”` : value);
const hasOr = (value: string, some: string, words: (value: string) => string): string =>
  value === '' ? some : words(value);

type Say = (op: string, value: string) => string;

/** Words of the language in which claims are filtered. */
export const QUERY_WORDS = {
  unknownField: (name: string): string =>
    `Nothing is called “${name}:”. To look for these words as they stand, put them in quotes.`,
  notAScale: (field: string, op: string): string =>
    `“${field}:” cannot be compared with ${op}. Leave the sign out.`,
  noValue: (field: string, kind: string, typed: string): string => {
    const asked = QUERY_WORDS.values[kind as keyof typeof QUERY_WORDS.values] ?? kind;
    return typed === ''
      ? `“${field}:” needs ${asked}.`
      : `“${typed}” is no value for “${field}:”: it needs ${asked}.`;
  },
  danglingOr: 'OR stands between two conditions; one of them is missing here.',
  danglingMinus: 'A minus stands right before what it excludes, without a blank.',
  emptyBrackets: 'There is nothing between these brackets.',
  emptyQuotes: 'There is nothing between these quotes.',
  strayBracket: 'This bracket closes nothing.',
  tooDeep: 'Too many brackets or dashes lie inside one another: nothing is filtered. Take some away.',
  openBracket: 'This bracket is not closed; it is read as reaching to the end.',
  values: {
    date: 'a date as 2025, 2025-03 or 2025-03-14',
    letter: LETTER_ASKED,
    digit: 'a digit from 1 to 6, as credibility:<=2',
    number: 'a number, as origins:<2',
    'yes or no': YES_OR_NO,
    status: either(CLAIM_STATUSES),
    kind: either(CLAIM_KINDS),
  },

  /** What a field asks, for the list of what can be typed. */
  fields: {
    about: 'whoever or whatever takes part or is named',
    speaker: 'who said it in the first place',
    actor: 'who acts',
    target: 'whom it is aimed at',
    object: 'what it is done with',
    place: 'where',
    topic: 'what it is about',
    after: 'happened on or after a date',
    before: 'happened before a date',
    'said-after': 'said on or after a date',
    'said-before': 'said before a date',
    'captured-after': 'captured on or after a date',
    'captured-before': 'captured before a date',
    source: 'source, by its code',
    outlet: 'outlet of a source',
    letter: 'reliability of a source',
    credibility: 'credibility of the claim',
    rated: 'whether its credibility is rated',
    withdrawn: 'whether it rests on a withdrawn source',
    anonymous: 'whether somebody is not named',
    origins: 'number of origins',
    sources: 'number of sources',
    passages: 'number of passages',
    contradicted: 'whether something speaks against it',
    cited: 'whether an assessment cites it',
    status: 'how far the analyst has come',
    kind: 'kind of claim',
    tag: 'tag',
    measure: 'what is measured',
  },

  /** What a condition means, after “claims”. */
  says: {
    about: (op, value) => hasOr(value, 'with an entity', (name) => `about ${named(op, name)}`),
    speaker: (op, value) => hasOr(value, 'with a speaker', (name) => `said by ${named(op, name)}`),
    actor: (op, value) => hasOr(value, 'with an actor', (name) => `in which ${named(op, name)} acts`),
    target: (op, value) => hasOr(value, 'with a target', (name) => `aimed at ${named(op, name)}`),
    object: (op, value) => hasOr(value, 'with an object', (name) => `with ${named(op, name)} as object`),
    place: (op, value) => hasOr(value, 'with a place', (name) => `placed in ${named(op, name)}`),
    topic: (op, value) => hasOr(value, 'with a topic', (name) => `on ${named(op, name)}`),
    after: (_, value) => `that happened from ${day(value)} on`,
    before: (_, value) => `that happened before ${day(value)}`,
    'said-after': (_, value) => `said from ${day(value)} on`,
    'said-before': (_, value) => `said before ${day(value)}`,
    'captured-after': (_, value) => `captured from ${day(value)} on`,
    'captured-before': (_, value) => `captured before ${day(value)}`,
    source: (_, value) => hasOr(value, 'from any source', (code) => `from source ${code.toUpperCase()}`),
    outlet: (op, value) => hasOr(value, 'from a named outlet', (name) => `from outlet ${named(op, name)}`),
    letter: (op, value) =>
      value === 'none'
        ? 'from a source without a letter'
        : `from a source rated ${LETTER[op as keyof typeof LETTER](value)}`,
    credibility: (op, value) => `of credibility ${DIGIT[op as keyof typeof DIGIT](value)}`,
    rated: (_, value) => (value === 'yes' ? 'whose credibility is rated' : 'whose credibility is not rated'),
    withdrawn: (_, value) =>
      value === 'yes' ? 'resting on a withdrawn source' : 'resting on no withdrawn source',
    anonymous: (_, value) =>
      value === 'yes' ? 'handed on by somebody who is not named' : 'handed on by named persons only',
    origins: (op, value) => `with ${amount(op, value, 'origin', 'origins')}`,
    sources: (op, value) => `with ${amount(op, value, 'source', 'sources')}`,
    passages: (op, value) => `with ${amount(op, value, 'passage', 'passages')}`,
    contradicted: (_, value) => (value === 'yes' ? 'that are contradicted' : 'that nothing contradicts'),
    cited: (_, value) => (value === 'yes' ? 'cited in an assessment' : 'not cited yet'),
    status: (_, value) => `that are ${value}`,
    kind: (_, value) => `of the kind “${value}”`,
    tag: (op, value) => hasOr(value, 'with a tag', (tag) => `tagged ${named(op, tag)}`),
    measure: (op, value) => hasOr(value, 'with a measure', (name) => `that measure ${named(op, name)}`),
  } satisfies Readonly<Record<string, Say>>,
  withWords: (words: string): string => `with “${words}”`,
  withCode: (code: string): string => `with code ${code.toUpperCase()}`,
  not: (words: string): string => `not ${words}`,
  either: (parts: readonly string[]): string => parts.join(' or '),
  all: (parts: readonly string[]): string => parts.join(', '),
  grouped: (words: string): string => `(${words})`,
  passedOver: (text: string): string => `${text} (not understood, passed over)`,
  meaning: (words: string): string => `Claims ${words}`,

  shown: (shown: number, all: number): string => `${shown} of ${all} ${all === 1 ? 'claim' : 'claims'}`,
  everything: (count: number): string => `${count} ${count === 1 ? 'claim' : 'claims'}`,
  without: (words: string, count: number): string => `without “${words}” it would be ${count}`,
  noneHas: (words: string): string => `no claim is “${words}”`,
} as const;

/** A is best; F is not on the scale. */
const LETTER = {
  ':': (letter: string) => letter,
  '=': (letter: string) => letter,
  '>=': (letter: string) => `${letter} or better`,
  '>': (letter: string) => `better than ${letter}`,
  '<=': (letter: string) => `${letter} or worse`,
  '<': (letter: string) => `worse than ${letter}`,
};

/** 1 is best; 6 is not on the scale. */
const DIGIT = {
  ':': (digit: string) => digit,
  '=': (digit: string) => digit,
  '>=': (digit: string) => `${digit} or worse`,
  '>': (digit: string) => `worse than ${digit}`,
  '<=': (digit: string) => `${digit} or better`,
  '<': (digit: string) => `better than ${digit}`,
};
