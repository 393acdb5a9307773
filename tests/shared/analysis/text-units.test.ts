import { expect, test } from 'vitest';
import { textUnits } from '../../../shared/analysis/text-units.ts';
import type { RichBlock } from '../../../shared/model/rich-text.ts';
import { textOf, write } from './invented-text.ts';

const units = (...blocks: readonly RichBlock[]) => textUnits(textOf(...blocks));

test('paragraphs, list items, quotations and judgements are units; headings and empty paragraphs are not', () => {
  const found = units(
    write.heading(1, 'h', 'Traffic in Velm'),
    write.paragraph('Ships pass the mole.{C1}'),
    write.paragraph(''),
    write.bullets('The first thing.{C2}', 'The second thing.'),
    write.quote('They counted forty.{C3}'),
    write.judgement({
      id: 'j',
      likelihood: 'likely',
      confidence: 'low',
      statement: 'It grows.{C1}',
      basis: 'Two sources.{C2}',
    }),
  );
  expect(found.map(({ index, kind, judgement, words }) => [index, kind, judgement, words])).toEqual([
    [0, 'paragraph', null, 'Ships pass the mole.'],
    [2, 'list item', null, 'The first thing.'],
    [3, 'list item', null, 'The second thing.'],
    [4, 'quotation', null, 'They counted forty.'],
    [5, 'judgement', 1, 'It grows. Two sources.'],
  ]);
  expect(found.at(-1)?.claimIds).toEqual(['claim-C1', 'claim-C2']);
});

test('a table is one unit with everything that its cells cite', () => {
  const cell = (text: string) => ({ type: 'tableCell', content: [write.paragraph(text)] });
  const table = {
    type: 'table',
    content: [{ type: 'tableRow', content: [cell('May{C1}'), cell('38 ships{C2}')] }],
  };
  const [unit] = units(table as unknown as RichBlock);
  expect(unit).toMatchObject({ kind: 'table', words: 'May 38 ships', claimIds: ['claim-C1', 'claim-C2'] });
});

test('what says something and cites nothing is bare; a line that introduces or names is not', () => {
  const bare = (text: string): boolean | undefined => units(write.paragraph(text))[0]?.isBare;
  expect(bare('Ships pass the mole by night.')).toBe(true);
  expect(bare('Ships pass the mole by night.{C1}')).toBe(false);
  expect(bare('For the watch, three dates stand side by side:')).toBe(false);
  expect(bare('Velm, March')).toBe(false);
  expect(bare('港口对所有船只开放。')).toBe(true);
  expect(
    units(
      write.judgement({ id: 'j', likelihood: 'likely', confidence: 'low', statement: 'So.', basis: '' }),
    )[0]?.isBare,
  ).toBe(true);
});
