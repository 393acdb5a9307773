import { describe, expect, test } from 'vitest';
import { arrangeClaims, filterClaims, groupName } from '../../../renderer/features/claims/arrange-claims.ts';
import type { ClaimFacts } from '../../../shared/analysis/claim-facts.ts';
import type { ClaimKind } from '../../../shared/model/claim.ts';
import type { Source } from '../../../shared/model/source.ts';
import { factsOf } from '../../shared/analysis/invented-facts.ts';

const ROWS = [
  row('C1', 'The harbour is open', 'forecast', ['S2'], ['trade', 'north mole']),
  row('C2', 'Tolls rise', 'statement of fact', ['S2', 'S10'], ['Tolls']),
  row('C3', 'Forty ships', 'statement of fact', [], []),
  row('C12', 'The mole is safe', 'denial', ['S10'], [], 'Velm Courier < harbour master'),
];

describe('the list of claims', () => {
  test('is filtered by words, by code and by tag', () => {
    expect(found('THE mole')).toEqual(['C1', 'C12']);
    expect(found('master')).toEqual(['C12']);
    expect(found('c1')).toEqual(['C1']);
    expect(found('tag:tol')).toEqual(['C2']);
    expect(found('tag:"north mole" harbour')).toEqual(['C1']);
    expect(found('tag:"north')).toEqual(['C1']);
    expect(found('tag:tolls ships')).toEqual([]);
  });

  test('a bare tag: lists whatever has a tag', () => {
    expect(found('tag:')).toEqual(['C1', 'C2']);
  });

  test('grouped by source, claims where sources meet come first and those without a passage last', () => {
    const arranged = arrangeClaims(ROWS, 'source');
    expect(arranged.map(({ claim }) => claim.code)).toEqual(['C2', 'C1', 'C12', 'C3']);
    expect(arranged.map((one) => groupName(one, 'source'))).toEqual([
      'Several sources',
      'S2 Title of S2',
      'S10 Title of S10',
      'Resting on no passage',
    ]);
  });

  test('grouped by kind, facts come before forecasts', () => {
    expect(arrangeClaims(ROWS, 'kind').map(({ claim }) => claim.code)).toEqual(['C2', 'C3', 'C1', 'C12']);
  });
});

const found = (typed: string): readonly string[] => filterClaims(ROWS, typed).map(({ claim }) => claim.code);

function row(
  code: string,
  statement: string,
  kind: ClaimKind,
  sources: readonly string[],
  tags: readonly string[],
  attribution = '',
): ClaimFacts {
  const from = sources.map((name) => ({ code: name, title: `Title of ${name}` }) as Source);
  return { ...factsOf(code, { statement, kind, tags, attribution }), sources: from };
}
