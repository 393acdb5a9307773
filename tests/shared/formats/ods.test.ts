import { expect, test } from 'vitest';
import { readImport } from '../../../renderer/workers/read-import.ts';
import type { ReadText } from '../../../shared/formats/import-batch.ts';
import { makeOds } from './made-office.ts';

async function read(sheets: string): Promise<ReadText> {
  const [outcome] = await readImport({ name: 'list.ods', bytes: makeOds(sheets) });
  if (!outcome?.ok) throw new Error(outcome?.message);
  return outcome.draft.read;
}

const table = (rows: string, name = 'Claims'): string =>
  `<table:table table:name="${name}">${rows}</table:table>`;
const row = (cells: string, attributes = ''): string =>
  `<table:table-row ${attributes}>${cells}</table:table-row>`;
const words = (said: string, attributes = ''): string =>
  `<table:table-cell office:value-type="string" ${attributes}><text:p>${said}</text:p></table:table-cell>`;
const value = (type: string, attributes: string, shown: string): string =>
  `<table:table-cell office:value-type="${type}" ${attributes}><text:p>${shown}</text:p></table:table-cell>`;

test('days and numbers are read as they are meant, whatever language they are shown in', async () => {
  const { text } = await read(
    table(
      row(
        value('date', 'office:date-value="2025-09-26T00:00:00"', '26.09.25') +
          value('date', 'office:date-value="2025-09-26T18:30:00"', '26.09.25 18:30') +
          value('float', 'office:value="1234.5"', '1.234,50') +
          value('percentage', 'office:value="0.125"', '12,5 %') +
          value('boolean', 'office:boolean-value="true"', 'WAHR') +
          value('float', 'table:formula="of:=[.A1]*2" office:value="4"', '4'),
      ),
    ),
  );
  expect(text).toBe('2025-09-26\t2025-09-26 18:30\t1234.5\t12.5 %\tTRUE\t4');
});

test('repeated cells and rows are read as often as they stand there, and empty ones to the edge are none', async () => {
  const empty = '<table:table-cell table:number-columns-repeated="16382"/>';
  const { text, ledger } = await read(
    table(
      row(words('Claim') + words('Link') + empty) +
        row(words('same', 'table:number-columns-repeated="2"') + empty, 'table:number-rows-repeated="2"') +
        row(
          '<table:table-cell table:number-columns-repeated="16384"/>',
          'table:number-rows-repeated="1048570"',
        ),
    ),
  );
  expect(text).toBe('Claim\tLink\nsame\tsame\nsame\tsame');
  expect(ledger?.rows).toHaveLength(2);
});

test('a row that is said to stand there a million times fills no memory', async () => {
  const { text, remarks } = await read(
    table(
      row(
        words('ferries '.repeat(4_000), 'table:number-columns-repeated="16384"'),
        'table:number-rows-repeated="1048576"',
      ),
    ),
  );
  expect(text.length).toBeLessThan(20_000_000);
  expect(remarks).toEqual(['Only the first 200 columns were read.', 'Only the first 3 rows were read.']);
});

test('comments are no words of a cell, hidden rows are said, and other sheets are named', async () => {
  const cell = `<table:table-cell office:value-type="string"><office:annotation><dc:creator>Ana</dc:creator><text:p>Who?</text:p></office:annotation><text:p>one</text:p><text:p>two<text:s/>three</text:p></table:table-cell>`;
  const { text, remarks } = await read(
    table('', 'Empty') + table(row(cell, 'table:visibility="collapse"')) + table(row(words('more')), 'Other'),
  );
  expect(text).toBe('one two three');
  expect(remarks).toEqual([
    'The text is the sheet “Claims”. Not read: “Empty”, “Other”.',
    'Some rows or columns are hidden in the workbook; they are in the text.',
  ]);
});
