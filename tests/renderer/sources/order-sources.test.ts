import { describe, expect, test } from 'vitest';
import { filterSources, ratingGroup, sortSources } from '../../../renderer/features/sources/order-sources.ts';
import type { SourceInList as SourceRow } from '../../../shared/analysis/case-lists.ts';
import type { ReliabilityLetter } from '../../../shared/model/scale.ts';
import { type SourceId, UNRATED } from '../../../shared/model/source.ts';

const ROWS = [
  row('S1', 'Zinc tolls', 'Velm Courier', '2026-01', 'F'),
  row('S2', 'Annual ledger', 'Harbour Board', null, null),
  row('S3', 'Mole 10 opens', 'Velm Courier', '2026-01-09', 'E'),
  row('S10', 'Mole 9 opens', 'Edra Post', '2025', 'A'),
];

describe('the list of sources', () => {
  test('sorted by reliability, F is neither best nor worst but a group of its own', () => {
    const sorted = sortSources(ROWS, 'rating');
    expect(codes(sorted)).toEqual(['S10', 'S3', 'S1', 'S2']);
    expect(sorted.map(ratingGroup)).toEqual([
      'Rated, most reliable first',
      'Rated, most reliable first',
      'F: reliability cannot be judged',
      'Not rated yet',
    ]);
  });

  test('sorted by date, the newest comes first and the undated last', () => {
    expect(codes(sortSources(ROWS, 'published'))).toEqual(['S3', 'S1', 'S10', 'S2']);
  });

  test('sorted by title, numbers count as numbers', () => {
    expect(codes(sortSources(ROWS, 'title'))).toEqual(['S2', 'S10', 'S3', 'S1']);
  });

  test('every typed word must stand in code, title or outlet', () => {
    expect(codes(filterSources(ROWS, 'velm mole'))).toEqual(['S3']);
    expect(codes(filterSources(ROWS, 's10'))).toEqual(['S10']);
    expect(codes(filterSources(ROWS, ' '))).toEqual(codes(ROWS));
  });
});

const codes = (rows: readonly SourceRow[]): readonly string[] => rows.map(({ source }) => source.code);

function row(
  code: string,
  title: string,
  outlet: string,
  published: string | null,
  letter: ReliabilityLetter | null,
): SourceRow {
  return {
    claimCount: 0,
    source: {
      id: code as SourceId,
      code,
      rev: 1,
      title,
      outlet,
      authors: [],
      kind: 'article',
      language: '',
      url: '',
      published,
      modified: null,
      retrieved: null,
      ...UNRATED,
      reliability: letter && { letter, reason: '', at: '', by: '' },
      marking: 'TLP:CLEAR',
      caveats: [],
      note: '',
      createdAt: '',
    },
  };
}
