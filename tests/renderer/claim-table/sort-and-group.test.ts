import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedBy, readBulkChange } from '../../../renderer/features/claim-table/bulk-change.ts';
import {
  COLUMN_IDS,
  columnOf,
  OFF_SCALE,
  shownColumns,
} from '../../../renderer/features/claim-table/columns.ts';
import { isGroup, tableLines } from '../../../renderer/features/claim-table/group-rows.ts';
import { nextSorts, sortRows } from '../../../renderer/features/claim-table/sort-rows.ts';
import type { ClaimFacts } from '../../../shared/analysis/claim-facts.ts';
import { CLAIM_STATUSES } from '../../../shared/model/claim.ts';
import { factsOf } from '../../shared/analysis/invented-facts.ts';

const codes = (rows: readonly ClaimFacts[]): readonly string[] => rows.map(({ claim }) => claim.code);
const up = (column: string) => ({ column, isDown: false });
const down = (column: string) => ({ column, isDown: true });

describe('sorted rows', () => {
  const rows = [
    factsOf('C1', { letters: ['F'], digit: 1, happened: '2025-03' }),
    factsOf('C2', { letters: ['D'], digit: 2, happened: null }),
    factsOf('C3', { letters: ['B'], digit: 6, happened: '2024' }),
    factsOf('C4', { letters: ['B'], digit: 3, happened: '2025-03-09' }),
    factsOf('C5', { letters: [''] }),
    factsOf('C6', { letters: ['A', 'F'], digit: 4, happened: '2025-03' }),
  ];

  test('keep F and 6 apart from the scale, and what is not rated last, in either direction', () => {
    expect(codes(sortRows(rows, [up('grade')]))).toEqual(['C6', 'C4', 'C2', 'C1', 'C3', 'C5']);
    expect(codes(sortRows(rows, [down('grade')]))).toEqual(['C2', 'C4', 'C6', 'C1', 'C3', 'C5']);
    expect(codes(sortRows(rows, [down('credibility')]))).toEqual(['C6', 'C4', 'C2', 'C1', 'C3', 'C5']);
  });

  test('put unknown dates last, and equals by the second key', () => {
    expect(codes(sortRows(rows, [up('happened')]))).toEqual(['C3', 'C1', 'C6', 'C4', 'C2', 'C5']);
    expect(codes(sortRows(rows, [down('happened'), down('code')]))).toEqual([
      'C4',
      'C6',
      'C1',
      'C3',
      'C5',
      'C2',
    ]);
  });

  test('are those of a plain stable sort, whatever the columns', () => {
    const told = fc.record({
      statement: fc.constantFrom('Tolls rise', 'tolls rise', 'Äpfel', 'mole', ''),
      status: fc.constantFrom(...CLAIM_STATUSES),
      happened: fc.constantFrom(null, '2024', '2025-03', '2025-03-14'),
      digit: fc.constantFrom(1, 3, 6),
      letters: fc.subarray(['A', 'C', 'F', ''] as const),
      tags: fc.subarray(['b', 'a']),
      origins: fc.nat(3),
    });
    const sort = fc.record({ column: fc.constantFrom(...COLUMN_IDS), isDown: fc.boolean() });
    fc.assert(
      fc.property(
        fc.array(told, { maxLength: 12 }),
        fc.uniqueArray(sort, { maxLength: 3, selector: ({ column }) => column }),
        (claims, sorts) => {
          const found = claims.map((claim, index) =>
            factsOf(`C${index + 1}`, { ...claim, digit: claim.digit }),
          );
          const plain = found.toSorted((a, b) => {
            for (const { column, isDown } of sorts) {
              const { sortKey } = columnOf(column);
              const order = compare(sortKey(a), sortKey(b), isDown);
              if (order !== 0) return order;
            }
            return 0;
          });
          expect(codes(sortRows(found, sorts))).toEqual(codes(plain));
        },
      ),
    );
  });

  test('a press on a head sorts up, then down, then not; with Shift beside the others', () => {
    expect(nextSorts([], 'kind', false)).toEqual([up('kind')]);
    expect(nextSorts([up('kind')], 'kind', false)).toEqual([down('kind')]);
    expect(nextSorts([down('kind')], 'kind', false)).toEqual([]);
    expect(nextSorts([up('kind')], 'code', true)).toEqual([up('kind'), up('code')]);
    expect(nextSorts([up('kind'), up('code')], 'kind', true)).toEqual([down('kind'), up('code')]);
    expect(nextSorts([up('kind'), up('code')], 'tags', false)).toEqual([up('tags')]);
  });
});

describe('grouped rows', () => {
  const rows = [
    factsOf('C1', { tags: ['tolls', 'mole'], happened: '2025-04-02', letters: ['F'], digit: 2 }),
    factsOf('C2', { tags: [], happened: '2025', letters: ['B'], digit: 2 }),
    factsOf('C3', { tags: ['mole'], happened: '2025-04', letters: ['C'], digit: 5 }),
  ];
  const shown = (grouping: Parameters<typeof tableLines>[1], closed: readonly string[] = []) =>
    tableLines(rows, grouping, new Set(closed)).map((line) =>
      isGroup(line) ? `${line.label} (${line.rows.length})` : line.claim.code,
    );

  test('stand in each group that they belong to, and last those that belong to none', () => {
    expect(shown('tag')).toEqual(['mole (2)', 'C1', 'C3', 'tolls (1)', 'C1', 'No tag (1)', 'C2']);
  });

  test('of a closed group are counted, but not shown', () => {
    expect(shown('tag', ['mole'])).toEqual(['mole (2)', 'tolls (1)', 'C1', 'No tag (1)', 'C2']);
  });

  test('by month keep to what is known of the date, and by grade put what cannot be judged after the grades', () => {
    expect(shown('month')).toEqual(['2025 (1)', 'C2', 'April 2025 (2)', 'C1', 'C3']);
    expect(shown('grade')).toEqual(['B2 (1)', 'C2', 'C5 (1)', 'C3', 'F2 (1)', 'C1']);
  });
});

describe('a change of many claims', () => {
  const rows = [factsOf('C1', { status: 'disputed', tags: ['tolls'] }), factsOf('C2', { tags: [] })];
  const changed = (...args: Parameters<typeof readBulkChange>): number => {
    const change = readBulkChange(...args);
    return change === null || typeof change === 'string' ? -1 : changedBy(change, rows).length;
  };

  test('counts only the claims that it makes different', () => {
    expect(changed('status', 'disputed')).toBe(1);
    expect(changed('addTag', 'tolls')).toBe(1);
    expect(changed('removeTag', 'tolls')).toBe(1);
    expect(changed('happened', '2025-03')).toBe(2);
    expect(changed('kind', '')).toBe(-1);
  });

  test('with a date that is none says so', () => {
    expect(readBulkChange('said', 'soon')).toMatch(/“soon” is not a date/);
  });
});

test('columns that an earlier version kept are shown as far as they are known', () => {
  expect(shownColumns(['tags', 'colour', 'code', 'tags'])).toEqual(['tags', 'code']);
  expect(shownColumns([])).toEqual(shownColumns(null));
});

type Key = ReturnType<ReturnType<typeof columnOf>['sortKey']>;

function compare(a: Key, b: Key, isDown: boolean): number {
  const apart = (key: Key): number => (key === null ? 2 : key === OFF_SCALE ? 1 : 0);
  if (apart(a) !== apart(b) || apart(a) > 0) return apart(a) - apart(b);
  const order = (a as string) < (b as string) ? -1 : Number((a as string) > (b as string));
  return isDown ? -order : order;
}
