import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type QueryOperator } from '../../../shared/analysis/claim-query.ts';
import {
  isSearchField,
  SEARCH_FIELD_NAMES,
  SEARCH_FIELDS,
  type SearchNode,
  type SearchWords,
} from '../../../shared/analysis/search-query.ts';
import { describeSearch } from '../../../shared/analysis/search-query-describe.ts';
import { formatSearch } from '../../../shared/analysis/search-query-format.ts';
import { parseSearch } from '../../../shared/analysis/search-query-parse.ts';
import { LISTED_VALUES } from '../../../shared/analysis/search-query-values.ts';

describe('what is not understood', () => {
  test.each([
    ['colour:red mole', 'colour:red', /Nothing is called “colour:”/],
    ['mole rating:G', 'rating:G', /“G” is no value for “rating:”: it needs a letter from A to F/],
    ['in:attic mole', 'in:attic', /“attic” is no value for “in:”: it needs one of sources, excerpts, claims/],
    ['in:', 'in:', /“in:” needs one of sources/],
    ['kind:document< mole', 'kind:document<', /no value for “kind:”/],
    ['after:soon', 'after:soon', /needs a date/],
    ['mole )', ')', /closes nothing/],
    ['(mole', '(', /not closed/],
    ['mole OR', 'OR', /one of them is missing/],
    ['AND mole', 'AND', /AND stands between two conditions/],
    ['mole NOT', 'NOT', /NOT stands before what it excludes/],
    ['mole -', '-', /right before what it excludes/],
    ['mole NEAR', 'NEAR', /NEAR stands between two words/],
    ['mole NEAR/3 (ferry OR toll)', 'NEAR/3', /NEAR stands between two words/],
    ['mole NEAR/500 ferry', 'NEAR/500', /over 50 words at most/],
    ['mole ""', '""', /nothing between these quotes/],
    ['mole §', '§', /no letter and no figure in “§”/],
  ])('in “%s” is “%s”, and it is said why', (typed, wrong, message) => {
    const [problem] = parseSearch(typed).problems;
    expect(typed.slice(problem?.at.start, problem?.at.end)).toBe(wrong);
    expect(problem?.message).toMatch(message);
  });

  test('leaves the rest as it is', () => {
    expect(formatSearch(parseSearch('mole -colour:red').node)).toBe('mole -colour:red');
    expect(formatSearch(parseSearch('“north mole” AND NOT ferry').node)).toBe('"north mole" -ferry');
    expect(formatSearch(parseSearch('mole NEAR/3').node)).toBe('mole NEAR/3');
  });

  test('brackets inside one another without end are refused with a sentence, not followed', () => {
    const { node, problems } = parseSearch(`${'('.repeat(50_000)}tolls`);
    expect(node).toBeNull();
    expect(problems.map(({ message }) => message)).toEqual([
      'Too many brackets or signs lie inside one another: nothing is looked for. Take some away.',
    ]);
    expect(parseSearch(`${'NOT '.repeat(20)}tolls`).problems).toEqual([]);
  });
});

test.each([
  ['mole', 'with “mole”'],
  ['"north mole" breach*', 'with “north mole”, with “breach…”'],
  [
    'breach NEAR/5 mole -(ferry OR toll)',
    'with “breach” at most 5 words from “mole”, not (with “ferry” or with “toll”)',
  ],
  ['in:claims cited:no origins:<2', 'in claims, not cited yet, with fewer than 2 origins'],
  [
    'outlet:courier rating:>=C after:2025-03',
    'from outlet courier, from a source rated C or better, dated from March 2025 on',
  ],
])('“%s” is told in words', (typed, words) => {
  const { node } = parseSearch(typed);
  expect(node && describeSearch(node)).toBe(words);
});

test('a word of the query stands at its place in what was typed', () => {
  const typed = '  "north mole" NEAR/3 breach*';
  const { node } = parseSearch(typed);
  if (node?.kind !== 'near') throw new Error('It is no pair');
  expect(typed.slice(node.left.at.start, node.left.at.end)).toBe('"north mole"');
  expect(typed.slice(node.right.at.start, node.right.at.end)).toBe('breach*');
});

describe('what is typed and what is written back', () => {
  test('any query that is written is read to the same query, without a problem', () => {
    fc.assert(
      fc.property(query, (node) => {
        const read = parseSearch(formatSearch(node));
        expect(read.problems).toEqual([]);
        expect(bare(read.node)).toEqual(bare(flat(node)));
      }),
      { numRuns: 500 },
    );
  });

  test('anything typed is written back once and for all, and every word of it is still there', () => {
    fc.assert(
      fc.property(typedAnything, (typed) => {
        const { node, problems } = parseSearch(typed);
        const once = formatSearch(node);
        expect(formatSearch(parseSearch(once).node)).toBe(once);
        expect(node && describeSearch(node)).not.toBe('');
        for (const { at } of problems) {
          expect(at.start).toBeGreaterThanOrEqual(0);
          expect(at.end).toBeGreaterThan(at.start);
          expect(at.end).toBeLessThanOrEqual(typed.length);
        }
        for (const word of typed.match(/xyz\d/gu) ?? []) expect(once).toContain(word);
      }),
      { numRuns: 2000 },
    );
  });

  test('any beginning of a query can be read while it is typed', () => {
    fc.assert(
      fc.property(query, fc.nat(80), (node, length) => {
        const typed = formatSearch(node).slice(0, length);
        expect(() => parseSearch(typed)).not.toThrow();
      }),
    );
  });
});

/** Without the places, which differ between what was made and what was typed. */
function bare(node: SearchNode | null): unknown {
  return JSON.parse(JSON.stringify(node, (key, value: unknown) => (key === 'at' ? undefined : value)));
}

/** Nested parts of one kind lie flat once they are read. */
function flat(node: SearchNode): SearchNode {
  if (node.kind === 'not') return { ...node, part: flat(node.part) };
  if (node.kind !== 'and' && node.kind !== 'or') return node;
  const parts = node.parts.map(flat).flatMap((part) => (part.kind === node.kind ? part.parts : [part]));
  return { ...node, parts };
}

const at = { start: 0, end: 0 };
const words: fc.Arbitrary<SearchWords> = fc
  .oneof(
    fc.record({
      words: fc.constantFrom('mole', 'well-known', '10:30', '港', 'c7', 'or', 'Vell’s'),
      isPhrase: fc.constant(false),
    }),
    fc.record({
      words: fc.constantFrom('north mole', 'C4', 'a(b)', '-x', 'OR', 'NEAR', '港口', 'Agata  Rehn'),
      isPhrase: fc.constant(true),
    }),
  )
  .chain((found) => fc.boolean().map((isPrefix) => ({ kind: 'words' as const, ...found, isPrefix, at })));
const near: fc.Arbitrary<SearchNode> = fc
  .tuple(words, words, fc.integer({ min: 0, max: 50 }))
  .map(([left, right, distance]) => ({ kind: 'near', left, right, distance, at }));
const term: fc.Arbitrary<SearchNode> = fc
  .tuple(fc.constantFrom(...SEARCH_FIELD_NAMES), fc.constantFrom<QueryOperator>(':', '=', '<=', '>'))
  .chain(([field, op]) => {
    const kind = SEARCH_FIELDS[field];
    const value =
      kind === 'group' || kind === 'any kind'
        ? fc.constantFrom(...LISTED_VALUES[kind])
        : fc.constantFrom(...(VALUES[kind] ?? []));
    const compares = kind === 'number' || kind === 'letter' || kind === 'digit';
    const named = kind === 'name' || kind === 'text' || kind === 'code';
    const fitting = (compares && op !== '=') || (named && (op === ':' || op === '=')) ? op : ':';
    return value.map((found) => ({ kind: 'term' as const, field, op: fitting, value: found, at }));
  });
const spoken = ['Velm', 'north mole', 'C4', '<2', 'a(b)', '-x', 'OR', '港口', 'Agata  Rehn'];
const VALUES: Readonly<Record<string, readonly string[]>> = {
  date: ['2025', '2025-03', '2025-03-14'],
  letter: ['A', 'F', 'none'],
  digit: ['1', '6'],
  number: ['0', '7'],
  'yes or no': ['yes', 'no'],
  status: ['open', 'relied on'],
  kind: ['denial'],
  name: spoken,
  text: spoken,
  code: spoken,
};
const { query } = fc.letrec<{ query: SearchNode }>((tie) => ({
  query: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    term,
    words,
    near,
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
      '“',
      ' ',
      ' ',
      'OR',
      ' OR ',
      ' AND ',
      ' NOT ',
      'NOT',
      ' NEAR ',
      ' NEAR/3 ',
      'NEAR/',
      '*',
      'in:',
      'lang:',
      'rating:',
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
      'claims',
      'about:"xyz3',
      '港',
      '§',
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''));

test('every field has its words, and no other name is one', () => {
  for (const name of SEARCH_FIELD_NAMES) expect(isSearchField(name)).toBe(true);
  expect(isSearchField('constructor')).toBe(false);
});
