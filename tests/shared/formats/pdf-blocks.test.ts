import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pdfBlocks } from '../../../shared/formats/pdf-blocks.ts';
import type { PdfItem, PdfPage } from '../../../shared/formats/pdf-page.ts';
import { pageOf } from '../../../shared/model/page-of.ts';
import { expectOrdered, shown } from './block-laws.ts';

const SIZE = 10;

interface Setting {
  readonly x?: number;
  readonly size?: number;
  readonly font?: string;
}

/** Words as wide as their letters, in a font whose letters are half as wide as high. */
const item = (text: string, y: number, { x = 50, size = SIZE, font = 'f' }: Setting = {}): PdfItem => ({
  text,
  x,
  y,
  width: text.length * size * 0.5,
  size,
  font,
  angle: 0,
});

const page = (...items: readonly PdfItem[]): PdfPage => ({ width: 400, height: 600, items });

const read = (...pages: readonly PdfPage[]) => pdfBlocks({ pages, info: {}, outline: [] });

/** Lines of one paragraph, each 60 letters long but for the last. */
const paragraph = (y: number, setting: Setting = {}): readonly PdfItem[] => [
  item('The harbour office said that the two ferries would stay here', y, setting),
  item('until the inquiry has ended and that the crews would be paid', y + 12, setting),
  item('in full.', y + 24, setting),
];

test('a paragraph that runs over the end of a page is one, and knows where the page turns', () => {
  const { text, blocks } = read(
    page(
      item('The Courier', 30),
      item('The harbour office said that the two ferries would stay here', 300),
      item('until the inquiry has ended and that the crews would be paid', 312),
      item('1 Figures of the office.', 540, { size: 7 }),
      item('1', 580, { x: 200 }),
    ),
    page(
      item('The Courier', 30),
      item('in full, and not a day later.', 60),
      item('So it was said.', 90),
      item('2', 580, { x: 200 }),
    ),
  );
  expect(shown(text, blocks)).toEqual([
    'paragraph: The Courier',
    'paragraph: The harbour office said that the two ferries would stay here until the inquiry has ended and that the crews would be paid in full, and not a day later.',
    'paragraph: 1 Figures of the office.',
    'paragraph: 1',
    'paragraph: The Courier',
    'paragraph: So it was said.',
    'paragraph: 2',
  ]);
  expect(blocks.map((block) => block.page)).toEqual([1, 1, 1, 1, 2, 2, 2]);
  expect(pageOf(blocks, text.indexOf('would be paid'))).toBe(1);
  expect(pageOf(blocks, text.indexOf('in full'))).toBe(2);
});

test('running heads and page numbers are proposed as page residue, with the reason', () => {
  const { blocks, residue } = read(
    ...[1, 2, 3].map((number) =>
      page(item('The Courier', 30), ...paragraph(100), item(`– ${number} –`, 580, { x: 200 })),
    ),
  );
  expect(residue.map(({ block, reason }) => [blocks[block]?.page, reason])).toEqual(
    [1, 2, 3].flatMap((number) => [
      [number, 'A running head: it stands at the top of several pages.'],
      [number, 'The number of the page.'],
    ]),
  );
});

test('two columns are read one after the other, and what runs over both stands before them', () => {
  const column = (x: number, words: string): readonly PdfItem[] =>
    [0, 1, 2, 3, 4].map((line) => item(`${words} line ${line} of its column ok`, 100 + line * 12, { x }));
  const { text } = read(
    page(
      item('A title over both of the columns here', 60, { size: 18 }),
      ...column(40, 'left'),
      ...column(220, 'right'),
    ),
  );
  expect(text.indexOf('A title')).toBe(0);
  expect(text.lastIndexOf('left')).toBeLessThan(text.indexOf('right'));
});

test('larger words are headings by their size, and so are words in another font above a text', () => {
  const { text, blocks } = read(
    page(
      item('Two Ferries Stay', 60, { size: 20 }),
      item('Background', 100, { size: 14 }),
      ...paragraph(130),
      item('Costs and Dates', 190, { font: 'bold' }),
      ...paragraph(210),
      item('What follows', 270, { size: 14 }),
      ...paragraph(300),
    ),
  );
  expect(shown(text, blocks).filter((line) => line.startsWith('heading'))).toEqual([
    'heading1: Two Ferries Stay',
    'heading2: Background',
    'heading3: Costs and Dates',
    'heading2: What follows',
  ]);
});

test('the outline tells headings that are set like the text', () => {
  const pages = [page(item('Chapter one', 60), ...paragraph(100))];
  const { text, blocks } = pdfBlocks({ pages, info: {}, outline: [{ title: 'Chapter  One', depth: 0 }] });
  expect(shown(text, blocks)[0]).toBe('heading1: Chapter one');
});

test('an indent or a gap begins a paragraph, bullets and numbers begin items', () => {
  const { text, blocks } = read(
    page(
      ...paragraph(100),
      item('An agency reported as much on a Sunday in the spring, citing', 136, { x: 64 }),
      item('a letter.', 148),
      item('• two new ferries before the winter comes, with their crews', 172),
      item('trained', 184, { x: 58 }),
      item('• a pilot', 196),
      item('2. an answer', 208),
    ),
  );
  expect(shown(text, blocks)).toEqual([
    'paragraph: The harbour office said that the two ferries would stay here until the inquiry has ended and that the crews would be paid in full.',
    'paragraph: An agency reported as much on a Sunday in the spring, citing a letter.',
    'list item: • two new ferries before the winter comes, with their crews trained',
    'list item: • a pilot',
    'list item: 2. an answer',
  ]);
});

test('rows of cells are a table, a line each', () => {
  const row = (y: number, ...cells: readonly string[]): readonly PdfItem[] =>
    cells.map((cell, index) => item(cell, y, { x: 50 + index * 100 }));
  const { text, blocks } = read(
    page(
      ...paragraph(100),
      ...row(160, 'Ship', 'Crew', 'Built'),
      ...row(172, 'Alba', '12', '1987'),
      ...row(184, 'Bora', '9', '1991'),
    ),
  );
  expect(shown(text, blocks)[1]).toBe('table: Ship\tCrew\tBuilt\nAlba\t12\t1987\nBora\t9\t1991');
});

test('words of right-to-left scripts keep their order, ligatures are letters, and words printed twice stand once', () => {
  const { text } = read(
    page(
      item('שלום', 100, { x: 100 }),
      item('עולם', 100, { x: 75 }),
      item('the ﬁrst oﬃce', 140),
      item('Bold', 180),
      item('Bold', 180, { x: 50.4 }),
    ),
  );
  expect(text.split(/\n+/u)).toEqual(['שלום עולם', 'the first office', 'Bold']);
});

/** Words without hyphens, each as often as it is set. */
const bag = (words: readonly string[]): readonly string[] => [...words].sort();

const word = fc.stringMatching(/^[a-zA-Z0-9.,;:()]{1,12}$/u);

/** Lines set one below the other, in a column as wide as the longest. */
const column = fc.array(fc.array(word, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 25 });

test('no word is lost and none doubled, in one column or two, whatever the indents, gaps and sizes', () => {
  const layout = fc.record({
    columns: fc.array(column, { minLength: 1, maxLength: 2 }),
    steps: fc.array(fc.constantFrom(11, 12, 12, 12, 13.5, 24), { minLength: 25, maxLength: 25 }),
    indents: fc.array(fc.constantFrom(0, 0, 0, 14, 30), { minLength: 25, maxLength: 25 }),
    sizes: fc.array(fc.constantFrom(10, 10, 10, 8, 16), { minLength: 25, maxLength: 25 }),
    gutter: fc.constantFrom(8, 14, 24, 60),
  });
  fc.assert(
    fc.property(fc.array(layout, { minLength: 1, maxLength: 3 }), (layouts) => {
      const set: string[] = [];
      const pages = layouts.map(({ columns, steps, indents, sizes, gutter }) => {
        const items: PdfItem[] = [];
        let left = 40;
        for (const lines of columns) {
          let y = 40;
          let right = left;
          for (const [index, words] of lines.entries()) {
            let x = left + (indents[index] ?? 0);
            for (const one of words) {
              const piece = item(one, y, { x, size: sizes[index] ?? SIZE });
              items.push(piece);
              x += piece.width + piece.size * 0.3;
              set.push(one);
            }
            right = Math.max(right, x);
            y += steps[index] ?? 12;
          }
          left = right + gutter;
        }
        return page(...items);
      });
      const { text, blocks, residue } = read(...pages);
      expectOrdered(text, blocks);
      expect(residue.every(({ block }) => blocks[block] !== undefined)).toBe(true);
      expect(bag(text.split(/\s+/u).filter(Boolean))).toEqual(bag(set));
      expect(blocks.map((block) => block.page ?? 0)).toEqual(
        blocks.map((block) => block.page ?? 0).toSorted((a, b) => a - b),
      );
    }),
    { numRuns: 200 },
  );
});
