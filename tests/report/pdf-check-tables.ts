import { PDFArray, PDFDict, PDFName, PDFNumber } from 'pdf-lib';
import type { Opened } from './pdf-check-opened.ts';
import type { Tag } from './pdf-check-tags.ts';

/** Rows are of one width (15-001), and every head cell says what it is the head of (15-003). */
export function checkTable({ fail }: Opened, table: Tag): void {
  const rows = table.children.flatMap((part) =>
    part.type === 'TR' ? [part] : part.type === 'Caption' ? [] : part.children,
  );
  const widths = new Set(widthsOf(rows));
  if (widths.size > 1) fail(`15-001: a table has rows of ${[...widths].join(' and ')} cells`);
  const heads = rows.flatMap((row) => row.children).filter((cell) => cell.type === 'TH');
  if (heads.length === 0) fail('15: a table has no head cell');
  for (const head of heads)
    if (!attributesOf(head).some((entry) => entry.has(PDFName.of('Scope'))))
      fail('15-003: a head cell has no scope');
}

/** Of each row, how many columns it has with those that cells from above reach. */
function widthsOf(rows: readonly Tag[]): readonly number[] {
  const widths = rows.map(() => 0);
  for (const [at, row] of rows.entries())
    for (const cell of row.children)
      for (let down = 0; down < numberIn(cell, 'RowSpan', 1); down += 1)
        widths[at + down] = (widths[at + down] ?? 0) + numberIn(cell, 'ColSpan', 1);
  return widths;
}

function attributesOf({ dict }: Tag): readonly PDFDict[] {
  const value = dict.lookup(PDFName.of('A'));
  const list = value instanceof PDFArray ? value.asArray().map((_, index) => value.lookup(index)) : [value];
  return list.filter((entry): entry is PDFDict => entry instanceof PDFDict);
}

function numberIn(cell: Tag, name: string, otherwise: number): number {
  const found = attributesOf(cell)
    .map((entry) => entry.lookup(PDFName.of(name)))
    .find((value) => value instanceof PDFNumber);
  return found instanceof PDFNumber ? found.asNumber() : otherwise;
}
