import { formatPartialDate, type PartialDate } from '../lib/partial-date.ts';
import { CREDIBILITY, type CredibilityDigit, RELIABILITY, type ReliabilityLetter } from '../model/scale.ts';

const number = (value: number): string => value.toLocaleString('en-GB');
const count = (value: number, one: string, many: string): string =>
  `${value === 1 ? 'one' : number(value)} ${value === 1 ? one : many}`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const list = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

const judgements = (value: number): string => count(value, 'key judgement', 'key judgements');
const claims = (value: number): string => count(value, 'claim', 'claims');

/** "probably true (2): 11". */
const graded = (grade: string | number | null, meaning: string | null, some: number): string =>
  grade === null || meaning === null
    ? `not rated: ${number(some)}`
    : `${meaning.toLowerCase()} (${grade}): ${number(some)}`;

/** How far a text leans on a source. */
interface Lean {
  readonly code: string;
  readonly title: string;
  readonly outlet: string;
  readonly letter: ReliabilityLetter | null;
  readonly judgements: number;
  readonly claims: number;
}

/** Sentences of the source summary statement as it is drafted (ICD 206). */
export const STATEMENT_SENTENCES = {
  most: (lean: Lean, allJudgements: number, allClaims: number): string => {
    const name = [lean.outlet, lean.letter === null ? 'not rated' : `rated ${lean.letter}`].filter(Boolean);
    const weight = [
      ...(allJudgements > 0 ? [`${number(lean.judgements)} of the ${judgements(allJudgements)}`] : []),
      `${number(lean.claims)} of the ${claims(allClaims)}`,
    ];
    return `Most weight lies on ${lean.code}, “${lean.title}” (${name.join(', ')}): ${list(weight)} rest on it.`;
  },
  next: (leans: readonly Lean[]): string =>
    `${leans.length === 1 ? 'Next comes' : 'Next come'} ${list(leans.map((lean) => `${lean.code} (${claims(lean.claims)})`))}.`,
  alone: (code: string, lost: number, all: number): string =>
    `Without ${code}, ${number(lost)} of the ${claims(all)} would rest on nothing.`,
  information: (oldest: PartialDate, newest: PartialDate): string =>
    `The information cited reaches from ${formatPartialDate(oldest)} to ${formatPartialDate(newest)}.`,
  contradicted: (some: number, all: number): string =>
    `${capital(number(some))} of the ${claims(all)} ${some === 1 ? 'is' : 'are'} contradicted by another claim or by words of a source.`,
  notContradicted: 'Nothing in the case contradicts a cited claim.',
  uncitedContradictions: (some: number): string =>
    `${capital(count(some, 'claim', 'claims'))} of the case that ${some === 1 ? 'contradicts' : 'contradict'} a cited one ${some === 1 ? 'is' : 'are'} not cited.`,
  reliability: (
    tally: readonly { readonly letter: ReliabilityLetter | null; readonly sources: number }[],
  ): string =>
    `By reliability of the source: ${tally
      .filter((entry) => entry.sources > 0)
      .map(({ letter, sources }) => graded(letter, letter && RELIABILITY[letter], sources))
      .join(', ')}.`,
  credibility: (
    tally: readonly { readonly digit: CredibilityDigit | null; readonly claims: number }[],
  ): string =>
    `By credibility of the claim: ${tally
      .filter((entry) => entry.claims > 0)
      .map(({ digit, claims: some }) => graded(digit, digit && CREDIBILITY[digit], some))
      .join(', ')}.`,
  withdrawn: (codes: readonly string[], lost: number): string =>
    `${list(codes)} ${codes.length === 1 ? 'was' : 'were'} withdrawn${lost > 0 ? `; ${claims(lost)} ${lost === 1 ? 'rests' : 'rest'} on nothing else` : ''}.`,
  bare: (some: number): string =>
    `${capital(count(some, 'paragraph', 'paragraphs'))} of the text ${some === 1 ? 'makes' : 'make'} a statement and ${some === 1 ? 'cites' : 'cite'} no claim.`,
  unsupported: (some: number): string =>
    `${capital(count(some, 'cited claim', 'cited claims'))} ${some === 1 ? 'has' : 'have'} no source that speaks for ${some === 1 ? 'it' : 'them'}.`,
  unused: (some: number): string =>
    `${capital(count(some, 'source', 'sources'))} of the case ${some === 1 ? 'is' : 'are'} not used.`,
} as const;

/** Words of the panel in which the statement is written. */
export const STATEMENT_WORDS = {
  title: 'Source summary statement',
  help: 'What the sources are worth as a whole, in sentences: which matter most, how broad and how old they are, where they depend on few origins, what contradicts them (ICD 206). It is printed after the text.',
  draft: 'Draft, as it will be printed',
  draftNote:
    'Nobody has read this over: it is counted from the case and follows it. Take it to put it into your own words.',
  take: 'Take the draft',
  own: 'Statement',
  empty: 'Nothing is cited yet, and so there is nothing to say of the sources.',
  upToDate: 'What the case says of its sources has not changed since the draft that you took.',
  changed: 'The case has changed since the draft that you took. Your words are as you left them.',
  compare: 'Draft again',
  close: 'Close',
  emptyWords: 'Empty: the draft is printed.',
  taken: 'The draft you took',
  nowDrafted: 'The draft as it is now',
  replace: 'Replace my words by the new draft',
  keep: 'Keep my words: the change is taken in',
  drop: 'Print the draft instead',
  dropped: 'The draft is printed again. Undo brings your words back.',
  replaced: 'Your words were replaced by the new draft. Undo brings them back.',
} as const;
