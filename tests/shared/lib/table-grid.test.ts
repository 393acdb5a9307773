import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tableGrid, type WrittenCell } from '../../../shared/lib/table-grid.ts';

const cell = (name: string, columns = 1, rows = 1): WrittenCell<string> => ({ cell: name, columns, rows });

/** A letter where a cell begins, a dot where one reaches, a dash where the row has ended. */
const drawn = (rows: readonly (readonly WrittenCell<string>[])[]): readonly string[] =>
  tableGrid(rows).map((places) => places.map((place) => (place ? (place.cell ?? '-') : '.')).join(''));

test('a cell stands in the first column that no cell from above reaches', () => {
  expect(drawn([[cell('a', 1, 2), cell('b', 2)], [cell('c'), cell('d')], [cell('e')]])).toEqual([
    'ab.',
    '.cd',
    'e--',
  ]);
});

test('a row or a column in which no cell begins is none, and who reached over it reaches less', () => {
  const rows = [[cell('a', 3, 2), cell('b', 2)], [cell('c', 2)], [cell('d', 3, 2), cell('e', 2, 2)], []];
  expect(drawn(rows)).toEqual(['ab', '.c', 'de']);
  expect(tableGrid(rows)[0]?.[0]).toEqual({ cell: 'a', columns: 1, rows: 2 });
});

test('a cell ends with the table and before the next one that stands in its way', () => {
  expect(drawn([[cell('a'), cell('b', 1, 9)], [cell('c', 5, 9)]])).toEqual(['ab', 'c.']);
  expect(drawn([])).toEqual([]);
  expect(drawn([[], []])).toEqual([]);
});

test('however cells reach, each of them is there once, and every place belongs to exactly one', () => {
  const reach = fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 4 }), fc.constant(10_000));
  fc.assert(
    fc.property(fc.array(fc.array(fc.tuple(reach, reach), { maxLength: 5 }), { maxLength: 6 }), (reaches) => {
      let count = 0;
      const rows = reaches.map((cells) =>
        cells.map(([columns, high]) => ({ cell: String((count += 1)), columns, rows: high })),
      );
      const grid = tableGrid(rows);
      const begun = grid.flat().filter((place) => place !== null);
      expect(begun.flatMap((place) => place.cell ?? []).map(Number)).toEqual(
        Array.from({ length: count }, (_, index) => index + 1),
      );
      expect(new Set(grid.map((places) => places.length)).size).toBeLessThanOrEqual(1);
      const reached = begun.reduce((sum, place) => sum + place.columns * place.rows, 0);
      expect(reached).toBe(grid.flat().length);
    }),
  );
});
