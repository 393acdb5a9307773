import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  QUERY_FIELD_NAMES,
  QUERY_FIELDS,
  QUERY_OPERATORS,
  type QueryNode,
} from '../../../shared/analysis/claim-query.ts';
import { completeQuery } from '../../../shared/analysis/claim-query-complete.ts';
import { describeQuery } from '../../../shared/analysis/claim-query-describe.ts';
import { formatClaimQuery, withoutCondition } from '../../../shared/analysis/claim-query-format.ts';
import { claimTest } from '../../../shared/analysis/claim-query-match.ts';
import { parseClaimQuery } from '../../../shared/analysis/claim-query-parse.ts';
import { explainCount, queryResult } from '../../../shared/analysis/claim-query-result.ts';
import { CLAIM_KINDS, CLAIM_STATUSES } from '../../../shared/model/claim.ts';
import { factsOf } from './invented-facts.ts';

const ROWS = [
  factsOf('C1', {
    statement: 'The harbour of Velm is open',
    tags: ['north mole', 'trade'],
    happened: '2025-02',
    letters: ['B'],
    digit: 2,
    origins: 2,
    roles: { place: 'Velm', speaker: 'Agata Rehn' },
  }),
  factsOf('C2', {
    statement: 'Tolls rise at Port Velm',
    tags: ['tolls'],
    happened: '2025-04-02',
    letters: ['F', 'D'],
    origins: 1,
    contradictedBy: ['C1'],
    roles: { topic: 'East Velm Tolls' },
  }),
  factsOf('C12', {
    statement: 'The mole is safe',
    kind: 'denial',
    status: 'relied on',
    digit: 6,
    happened: null,
    letters: [],
    citedIn: ['R1'],
    attribution: 'Velm Courier < an official (anonymous)',
  }),
];

test('brackets inside one another without end are refused with a sentence, not followed', () => {
  const { node, problems } = parseClaimQuery(`${'('.repeat(50_000)}tolls`);
  expect(node).toBeNull();
  expect(problems.map(({ message }) => message)).toEqual([
    'Too many brackets or dashes lie inside one another: nothing is filtered. Take some away.',
  ]);
  expect(parseClaimQuery(`${'('.repeat(20)}tolls${')'.repeat(20)}`).problems).toEqual([]);
});

describe('a query finds', () => {
  test.each([
    ['', ['C1', 'C2', 'C12']],
    ['mole', ['C1', 'C12']],
    ['"mole is"', ['C12']],
    ['c1', ['C1']],
    ['about:velm', ['C1', 'C2']],
    ['about:=Velm', ['C1']],
    ['about:elm', []],
    ['speaker:agata', ['C1']],
    ['speaker:official', ['C12']],
    ['tag:"north', ['C1']],
    ['tag:', ['C1', 'C2']],
    ['letter:>=C', ['C1']],
    ['letter:<C', ['C2']],
    ['letter:F', ['C2']],
    ['credibility:<=2', ['C1']],
    ['credibility:>=3', []],
    ['credibility:6', ['C12']],
    ['origins:<2', ['C2', 'C12']],
    ['contradicted:yes', ['C2']],
    ['cited:no', ['C1', 'C2']],
    ['rated:no', ['C2']],
    ['anonymous:yes', ['C12']],
    ['status:relied', ['C12']],
    ['kind:denial', ['C12']],
    ['after:2025-03', ['C2']],
    ['before:2025-04', ['C1']],
    ['-mole', ['C2']],
    ['tolls OR kind:denial', ['C2', 'C12']],
    ['(tolls OR mole) -cited:yes', ['C1', 'C2']],
    ['velm -(tag:tolls OR c12)', ['C1']],
  ])('%s', (typed, codes) => {
    const { node, problems } = parseClaimQuery(typed);
    expect(problems).toEqual([]);
    expect(queryResult(node, ROWS).rows.map(({ claim }) => claim.code)).toEqual(codes);
  });
});

describe('what is not understood', () => {
  test.each([
    ['colour:red mole', 'colour:red', /Nothing is called “colour:”/],
    ['mole letter:G', 'letter:G', /“G” is no value for “letter:”: it needs a letter from A to F/],
    ['after:soon', 'after:soon', /needs a date/],
    ['kind:<denial', 'kind:<denial', /cannot be compared with </],
    ['origins:', 'origins:', /“origins:” needs a number/],
    ['credibility:toString', 'credibility:toString', /needs/],
    ['mole )', ')', /closes nothing/],
    ['(mole', '(', /not closed/],
    ['mole OR', 'OR', /one of them is missing/],
    ['mole ""', '""', /nothing between these quotes/],
  ])('in “%s” is “%s”, and it is said why', (typed, wrong, message) => {
    const [problem] = parseClaimQuery(typed).problems;
    expect(typed.slice(problem?.at.start, problem?.at.end)).toBe(wrong);
    expect(problem?.message).toMatch(message);
  });

  test('is kept, and passed over when claims are looked for', () => {
    const { node } = parseClaimQuery('mole -colour:red');
    expect(formatClaimQuery(node)).toBe('mole -colour:red');
    expect(queryResult(node, ROWS).rows).toHaveLength(2);
    expect(claimTest(parseClaimQuery('-colour:red').node)).toBeNull();
  });
});

describe('what is typed and what is written back', () => {
  test('any query that is written is read to the same query, without a problem', () => {
    fc.assert(
      fc.property(query, (node) => {
        const text = formatClaimQuery(node);
        const read = parseClaimQuery(text);
        expect(read.problems).toEqual([]);
        expect(bare(read.node)).toEqual(bare(flat(node)));
      }),
      { numRuns: 500 },
    );
  });

  test('anything typed is written back once and for all, and every word of it is still there', () => {
    fc.assert(
      fc.property(typedAnything, (typed) => {
        const { node, problems } = parseClaimQuery(typed);
        const once = formatClaimQuery(node);
        expect(formatClaimQuery(parseClaimQuery(once).node)).toBe(once);
        for (const { at } of problems) {
          expect(at.start).toBeGreaterThanOrEqual(0);
          expect(at.end).toBeGreaterThan(at.start);
          expect(at.end).toBeLessThanOrEqual(typed.length);
        }
        for (const word of typed.match(/xyz\d/gu) ?? []) expect(once).toContain(word);
      }),
      { numRuns: 1000 },
    );
  });

  test('a condition is taken out again, and the others stay', () => {
    const { node } = parseClaimQuery('(mole OR tolls) origins:<2 -cited:yes');
    expect(withoutCondition(node, 0)).toBe('origins:<2 -cited:yes');
    expect(withoutCondition(node, 1)).toBe('(mole OR tolls) -cited:yes');
    expect(withoutCondition(parseClaimQuery('mole').node, 0)).toBe('');
  });
});

describe('a count explains itself', () => {
  const explained = (typed: string): string => explainCount(queryResult(parseClaimQuery(typed).node, ROWS));

  test('by the condition that leaves out most', () => {
    expect(explained('mole')).toBe('2 of 3 claims');
    expect(explained('velm after:2025-03')).toBe(
      '1 of 3 claims; without “that happened from March 2025 on” it would be 3',
    );
  });

  test('and where there is none, by the condition that no claim meets', () => {
    expect(explained('velm letter:A')).toBe('0 of 3 claims; no claim is “from a source rated A”');
    expect(explained('tolls cited:yes')).toBe('0 of 3 claims; without “with “tolls”” it would be 1');
  });

  test('a query says in words what it asks', () => {
    const { node } = parseClaimQuery('about:Velm origins:<2 -(cited:yes OR letter:>=C)');
    expect(node && describeQuery(node)).toBe(
      'about Velm, with fewer than 2 origins, not (cited in an assessment or from a source rated C or better)',
    );
  });
});

describe('while one types', () => {
  const offered = (typed: string, caret = typed.length): readonly string[] =>
    completeQuery(typed, caret, ROWS).found.map(({ insert }) => insert);

  test('fields are offered first, then the values in use', () => {
    expect(offered('')).toContain('about:');
    expect(offered('mole con')).toEqual(['contradicted:']);
    expect(offered('-tag:')).toEqual(['tag:"north mole"', 'tag:tolls', 'tag:trade']);
    expect(offered('tag:"no')).toEqual(['tag:"north mole"']);
    expect(offered('letter:>')).toEqual(['letter:>=B', 'letter:>=C']);
    expect(offered('status:re')).toEqual(['status:"relied on"']);
    expect(offered('colour:')).toEqual([]);
  });

  test('only the word at the caret is replaced', () => {
    const { start, end } = completeQuery('mole -sta tolls', 9, ROWS);
    expect('mole -sta tolls'.slice(start, end)).toBe('sta');
  });
});

/** Without the places, which differ between what was made and what was typed. */
function bare(node: QueryNode | null): unknown {
  return JSON.parse(JSON.stringify(node, (key, value: unknown) => (key === 'at' ? undefined : value)));
}

/** Nested parts of one kind lie flat once they are read. */
function flat(node: QueryNode): QueryNode {
  if (node.kind === 'not') return { ...node, part: flat(node.part) };
  if (node.kind !== 'and' && node.kind !== 'or') return node;
  const parts = node.parts.map(flat).flatMap((part) => (part.kind === node.kind ? part.parts : [part]));
  return { ...node, parts };
}

const at = { start: 0, end: 0 };
const spoken = fc.constantFrom('Velm', 'north mole', 'C4', '<2', 'a(b)', '-x', 'OR', '港口', 'Agata  Rehn');
const plainWord = fc.constantFrom('mole', 'well-known', '10:30', '港', 'c7', 'or');
const valueOf = (field: (typeof QUERY_FIELD_NAMES)[number]): fc.Arbitrary<string> => {
  const kind = QUERY_FIELDS[field];
  switch (kind) {
    case 'date':
      return fc.constantFrom('2025', '2025-03', '2025-03-14');
    case 'letter':
      return fc.constantFrom('A', 'F', 'none');
    case 'digit':
      return fc.constantFrom('1', '6');
    case 'number':
      return fc.nat(20).map(String);
    case 'yes or no':
      return fc.constantFrom('yes', 'no');
    case 'status':
      return fc.constantFrom(...CLAIM_STATUSES);
    case 'kind':
      return fc.constantFrom(...CLAIM_KINDS);
    case 'name':
    case 'text':
    case 'code':
      return spoken;
  }
};
const term: fc.Arbitrary<QueryNode> = fc
  .tuple(fc.constantFrom(...QUERY_FIELD_NAMES), fc.constantFrom(...QUERY_OPERATORS))
  .chain(([field, op]) => {
    const kind = QUERY_FIELDS[field];
    const compares = kind === 'number' || kind === 'letter' || kind === 'digit';
    const named = kind === 'name' || kind === 'text' || kind === 'code';
    const fitting = (compares && op !== '=') || (named && (op === ':' || op === '=')) ? op : ':';
    return valueOf(field).map((value) => ({ kind: 'term' as const, field, op: fitting, value, at }));
  });
const { query } = fc.letrec<{ query: QueryNode }>((tie) => ({
  query: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    term,
    plainWord.map((words) => ({ kind: 'words' as const, words, isPhrase: false, at })),
    spoken.map((words) => ({ kind: 'words' as const, words, isPhrase: true, at })),
    tie('query').map((part) => ({ kind: 'not' as const, part, at })),
    fc
      .tuple(
        fc.constantFrom('and' as const, 'or' as const),
        fc.array(tie('query'), { minLength: 2, maxLength: 3 }),
      )
      .map(([kind, parts]) => ({ kind, parts, at })),
  ),
}));
const typedAnything = fc
  .array(
    fc.constantFrom(
      '(',
      ')',
      '-',
      '"',
      ' ',
      ' ',
      'OR',
      ' OR ',
      'tag:',
      'letter:',
      'foo:',
      '<',
      '>=',
      '=',
      ':',
      '\n',
      'xyz1',
      'xyz2',
      'C',
      '2025',
      'yes',
      'about:"xyz3',
      '港',
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''));
