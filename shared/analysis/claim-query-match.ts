import type { PartialDate } from '../lib/partial-date.ts';
import type { ClockName } from '../model/claim.ts';
import type { Entity, RoleKind } from '../model/entity.ts';
import type { Source } from '../model/source.ts';
import { type ClaimFacts, folded, isContradicted } from './claim-facts.ts';
import type { QueryField, QueryNode, QueryOperator, QueryTerm } from './claim-query.ts';
import { spanOfDate } from './date-span.ts';

export type ClaimTest = (row: ClaimFacts) => boolean;

/** Turns a query into a test. What was not understood is passed over; null where then nothing is asked. */
export function claimTest(node: QueryNode | null): ClaimTest | null {
  if (node === null || node.kind === 'unread') return null;
  switch (node.kind) {
    case 'and': {
      const tests = testsOf(node.parts);
      return tests.length === 0 ? null : (row) => tests.every((test) => test(row));
    }
    case 'or': {
      const tests = testsOf(node.parts);
      return tests.length === 0 ? null : (row) => tests.some((test) => test(row));
    }
    case 'not': {
      const test = claimTest(node.part);
      return test && ((row) => !test(row));
    }
    case 'words':
      return wordsTest(node.words, node.isPhrase);
    case 'term':
      return TESTS[node.field](node.op, node.value);
  }
}

const testsOf = (parts: readonly QueryNode[]): readonly ClaimTest[] =>
  parts.flatMap((part) => claimTest(part) ?? []);

/** A code is asked for as it stands, other words anywhere in statement, attribution and tags. */
function wordsTest(typed: string, isPhrase: boolean): ClaimTest {
  if (!isPhrase && /^c\d+$/iu.test(typed)) {
    const number = Number(typed.slice(1));
    return (row) => row.number === number;
  }
  const words = folded(typed).replaceAll(/\s+/gu, ' ');
  return (row) => row.text.includes(words);
}

type MakeTest = (op: QueryTerm['op'], value: string) => ClaimTest;

const TESTS: Readonly<Record<QueryField, MakeTest>> = {
  about: nameTest(
    ({ roles, attributed, speaker }, is) =>
      roles.some(({ entity }) => is.entity(entity)) || attributed.some(is.entity) || is.name(speaker),
  ),
  speaker: nameTest(
    ({ roles, speaker }, is) =>
      is.name(speaker) || roles.some(({ role, entity }) => role === 'speaker' && is.entity(entity)),
  ),
  actor: roleTest('actor'),
  target: roleTest('target'),
  object: roleTest('object'),
  place: roleTest('place'),
  topic: roleTest('topic'),
  after: clockTest('happened', fromDate),
  before: clockTest('happened', untilDate),
  'said-after': clockTest('said', fromDate),
  'said-before': clockTest('said', untilDate),
  'captured-after': clockTest('captured', fromDate),
  'captured-before': clockTest('captured', untilDate),
  source: (_, value) => {
    const code = value.toUpperCase();
    const isIt = (source: { readonly code: string }): boolean => code === '' || source.code === code;
    return ({ sources, against }) => sources.some(isIt) || against.some(isIt);
  },
  outlet: nameTest(({ sources }, is) => sources.some(({ outlet }) => is.name(outlet))),
  letter: (op, value) => {
    const isIt = letterTest(op, value);
    return ({ sources }) => sources.some(isIt);
  },
  credibility: (op, value) => {
    const compares = comparing(op, Number(value));
    return ({ claim: { credibility } }) => {
      if (credibility === null) return false;
      return credibility.digit === 6 || value === '6'
        ? String(credibility.digit) === value
        : compares(credibility.digit);
    };
  },
  rated: yesNoTest(({ claim }) => claim.credibility !== null),
  withdrawn: yesNoTest(({ sources }) => sources.some(({ withdrawn }) => withdrawn !== null)),
  anonymous: yesNoTest(({ claim }) => claim.attribution.some(({ anonymous }) => anonymous !== null)),
  origins: countTest(({ origins }) => origins),
  sources: countTest(({ sources }) => sources.length),
  passages: countTest(({ passageCount }) => passageCount),
  contradicted: yesNoTest(isContradicted),
  cited: yesNoTest(({ citedIn }) => citedIn.length > 0),
  status: (_, value) => (row) => row.claim.status === value,
  kind: (_, value) => (row) => row.claim.kind === value,
  tag: nameTest(({ claim }, is) => claim.tags.some(is.name)),
  measure: nameTest(({ claim }, is) => claim.measures.some(({ attribute }) => is.name(attribute))),
};

function roleTest(wanted: RoleKind): MakeTest {
  return nameTest(({ roles }, is) => roles.some(({ role, entity }) => role === wanted && is.entity(entity)));
}

/** Whether a name, or any name of an entity, is what was typed; the same ones come by in claim after claim. */
export interface NameTest {
  readonly name: (name: string) => boolean;
  readonly entity: (entity: Entity) => boolean;
}

/** Names that begin a word with what is typed, or are it exactly; an empty value asks for any name. */
export function namesTest(op: QueryOperator, value: string): NameTest {
  const wanted = folded(value);
  const isIt = (text: string): boolean => {
    if (wanted === '') return text !== '';
    return op === '=' ? folded(text) === wanted : hasAtWord(folded(text), wanted);
  };
  const name = remembered(isIt);
  const entity = remembered(({ name: own, aliases, code }: Entity) =>
    [own, ...aliases.map((alias) => alias.name), code].some(isIt),
  );
  return { name, entity };
}

/** A source without a letter is asked for as `none`; F is off the scale and found only when it is asked for. */
export function letterTest(
  op: QueryOperator,
  value: string,
): (source: Pick<Source, 'reliability'>) => boolean {
  if (value === 'none') return ({ reliability }) => reliability === null;
  const compares = comparing(op, value === 'F' ? 0 : rankOfLetter(value));
  return ({ reliability }) =>
    reliability === null || reliability.letter === 'F'
      ? reliability?.letter === value
      : value !== 'F' && compares(rankOfLetter(reliability.letter));
}

function nameTest(holds: (row: ClaimFacts, is: NameTest) => boolean): MakeTest {
  return (op, value) => {
    const is = namesTest(op, value);
    return (row) => holds(row, is);
  };
}

/** Answers once for each thing that it is asked about. */
function remembered<T>(ask: (thing: T) => boolean): (thing: T) => boolean {
  const answers = new Map<T, boolean>();
  return (thing) => {
    const known = answers.get(thing);
    if (known !== undefined) return known;
    const answer = ask(thing);
    answers.set(thing, answer);
    return answer;
  };
}

function yesNoTest(holds: ClaimTest): MakeTest {
  return (_, value) => (value === 'yes' ? holds : (row) => !holds(row));
}

function countTest(countOf: (row: ClaimFacts) => number): MakeTest {
  return (op, value) => {
    const compares = comparing(op, Number(value));
    return (row) => compares(countOf(row));
  };
}

/** Whether a date may be a day on or after the first day of the one that is asked for. */
export function fromDate(value: string): (date: PartialDate) => boolean {
  const day = spanOfDate(value).first;
  return (date) => spanOfDate(date).last >= day;
}

/** Whether a date may be a day before the first day of the one that is asked for. */
export function untilDate(value: string): (date: PartialDate) => boolean {
  const day = spanOfDate(value).first;
  return (date) => spanOfDate(date).first < day;
}

function clockTest(clock: ClockName, makeTest: typeof fromDate): MakeTest {
  return (_, value) => {
    const isIt = makeTest(value);
    return ({ claim }) => {
      const shown = claim[clock];
      return shown !== null && isIt(shown.date);
    };
  };
}

function comparing(op: QueryOperator, limit: number): (found: number) => boolean {
  switch (op) {
    case ':':
    case '=':
      return (found) => found === limit;
    case '<':
      return (found) => found < limit;
    case '<=':
      return (found) => found <= limit;
    case '>':
      return (found) => found > limit;
    case '>=':
      return (found) => found >= limit;
  }
}

/** 5 for A to 1 for E: "at least C" is C or better. */
const rankOfLetter = (letter: string): number => 5 - 'ABCDE'.indexOf(letter);

/** Whether the words stand in the text at the beginning of a word; Han text has no words to begin. */
function hasAtWord(text: string, words: string): boolean {
  const isHan = /^\p{Script=Han}/u.test(words);
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (isHan || at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return true;
  }
  return false;
}
