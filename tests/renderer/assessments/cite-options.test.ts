import { expect, test } from 'vitest';
import { citeOptions } from '../../../renderer/features/assessments/editor/cite-options.ts';
import type { CaseLists } from '../../../shared/analysis/case-lists.ts';
import type { ClaimFacts } from '../../../shared/analysis/claim-facts.ts';
import type { Entity } from '../../../shared/model/entity.ts';
import type { Source } from '../../../shared/model/source.ts';

const source = (id: string, outlet: string) => ({ id, code: id.toUpperCase(), outlet, title: '' }) as Source;
const S1 = source('s1', 'Orvane Record');
const S3 = source('s3', 'Harbour Board');
const E12 = {
  id: 'e12',
  code: 'E12',
  name: 'Élise Tann',
  aliases: [{ name: 'Port chief' }],
} as unknown as Entity;

const claim = (number: number, text: string, sources: readonly Source[], roles: readonly Entity[] = []) =>
  ({
    claim: { id: `c${number}`, code: `C${number}`, statement: text },
    text: text.toLowerCase(),
    sources,
    against: [],
    roles: roles.map((entity) => ({ role: 'actor', entity })),
    attributed: [],
  }) as unknown as ClaimFacts;

const ROWS = {
  claims: [
    claim(4, 'The port is shut', [S3]),
    claim(40, 'Grain fell', [S1]),
    claim(41, 'The port reopened', [S1], [E12]),
  ],
  sources: [
    { source: S1, claimCount: 2 },
    { source: S3, claimCount: 1 },
  ],
  entities: [{ entity: E12, mentionCount: 1, claimCount: 1 }],
} satisfies Pick<CaseLists, 'claims' | 'sources' | 'entities'>;

const found = (query: string): readonly string[] => citeOptions(query, ROWS).map(({ id }) => id);

test('words find claims, and the sources and entities that are called so', () => {
  expect(found('port')).toEqual(['c4', 'c41', 'e12']);
  expect(found('port shut')).toEqual(['c4']);
  expect(found('elise')).toEqual(['e12']);
  expect(found('record')).toEqual(['s1']);
});

test('a code finds its claim first, then those that begin so', () => {
  expect(found('c4')).toEqual(['c4', 'c40', 'c41']);
  expect(found('C41')).toEqual(['c41']);
});

test('the code of a source or an entity leads to its claims, among which words choose', () => {
  expect(found('S1')).toEqual(['c40', 'c41', 's1']);
  expect(found('s1 ')).toEqual(['c40', 'c41']);
  expect(found('s1 port')).toEqual(['c41']);
  expect(found('E12 ')).toEqual(['c41']);
});

test('nothing typed offers everything, and what nobody is called offers nothing', () => {
  expect(found('')).toEqual(['c4', 'c40', 'c41', 's1', 's3', 'e12']);
  expect(found('zzz')).toEqual([]);
});
