import { expect, test } from 'vitest';
import { readImport } from '../../../renderer/workers/read-import.ts';
import type { ReadText } from '../../../shared/formats/import-batch.ts';
import { proposeColumns } from '../../../shared/formats/ledger-columns.ts';
import { ledgerEntries } from '../../../shared/formats/ledger-entries.ts';
import { encodeAs } from '../../renderer/workers/encode-as.ts';
import { expectOrdered, shown } from './block-laws.ts';

async function read(name: string, bytes: Uint8Array | string): Promise<ReadText> {
  const [outcome] = await readImport({
    name,
    bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes,
  });
  if (!outcome?.ok) throw new Error(outcome?.message);
  expectOrdered(outcome.draft.read.text, outcome.draft.read.blocks);
  return outcome.draft.read;
}

const ROWS = [
  ['Claim', 'Link', 'Confidence'],
  ['The ferries stay; all of them.', 'https://courier.example/1', 'B2'],
  ['The crews, it said, are paid.', 'https://courier.example/2', 'C3'],
];

test.each<readonly [string, string, string]>([
  ['commas', ',', 'list.csv'],
  ['semicolons', ';', 'list.csv'],
  ['tabs', '\t', 'list.tsv'],
  ['strokes', '|', 'list.csv'],
])('a table set apart by %s is read cell by cell', async (_, mark, name) => {
  const text = ROWS.map((cells) => cells.map((cell) => `"${cell}"`).join(mark)).join('\r\n');
  const { ledger, ...table } = await read(name, text);
  expect(table.text).toBe(ROWS.map((cells) => cells.join('\t')).join('\n'));
  expect(ledger).toEqual({ columns: ROWS[0], rows: ROWS.slice(1) });
});

test('a first line that names the mark is no row', async () => {
  const { ledger } = await read('list.csv', 'sep=;\r\nClaim;Link\r\na,b,c;d,e,f\r\n');
  expect(ledger).toEqual({ columns: ['Claim', 'Link'], rows: [['a,b,c', 'd,e,f']] });
});

test('doubled marks, single marks and line breaks in cells are read as meant', async () => {
  const { ledger } = await read('list.csv', 'Claim,Quote\n"She said ""no"".","One\nTwo"\n');
  expect(ledger?.rows).toEqual([['She said "no".', 'One Two']]);
  const single = await read('list.csv', "'Claim','Note'\n'a, b','c'\n");
  expect(single.ledger).toEqual({ columns: ['Claim', 'Note'], rows: [['a, b', 'c']] });
});

test('a quotation mark that is never closed swallows no rows, and is said', async () => {
  const { ledger, remarks } = await read('list.csv', 'Claim,Note\na,"b\nc,d\ne,f\n');
  expect(ledger?.rows).toEqual([
    ['a', '"b'],
    ['c', 'd'],
    ['e', 'f'],
  ]);
  expect(remarks).toEqual([
    'A quotation mark in the table is never closed. Its quotation marks were therefore read as they stand, and each line as a row.',
  ]);
});

test('the encoding is found, or chosen by the analyst', async () => {
  const text =
    '说法,链接\n港务局星期一表示，两艘渡轮将留在港内，直到调查结束为止。,https://courier.example/zh\n';
  const { ledger } = await read('list.csv', encodeAs('gb18030', text));
  expect(ledger?.columns).toEqual(['说法', '链接']);
  const [outcome] = await readImport({
    name: 'a.csv',
    bytes: encodeAs('gb18030', text),
    encoding: 'windows-1252',
  });
  expect(outcome?.ok && outcome.draft.encoding).toMatchObject({ label: 'windows-1252', basis: 'chosen' });
});

test('short rows are filled and long ones widen the table', async () => {
  const { ledger } = await read('list.csv', 'Claim,Link\na\nb,c,d\n\n,,\n');
  expect(ledger).toEqual({
    columns: ['Claim', 'Link', 'Column 3'],
    rows: [
      ['a', '', ''],
      ['b', 'c', 'd'],
    ],
  });
});

test('a table without names for its columns loses no row', async () => {
  const { ledger } = await read(
    'list.csv',
    'The ferries stay.,https://a.example\nThe crews go.,https://b.example\n',
  );
  expect(ledger?.columns).toEqual(['Column 1', 'Column 2']);
  expect(ledger?.rows).toHaveLength(2);
  const years = await read('list.csv', 'Port,2023,2024\nSarell,12,14\n');
  expect(years.ledger?.columns).toEqual(['Port', '2023', '2024']);
});

test('names and cells that mean something to a program are words and nothing more', async () => {
  const header = '__proto__,constructor,toString,Claim,Link';
  const { ledger } = await read(
    'list.csv',
    `${header}\n=1+1,@SUM(A1),-2+3,"=HYPERLINK(""http://x"",""y"")",+cmd|' /C calc'!A0\n`,
  );
  expect(ledger?.columns).toEqual(['__proto__', 'constructor', 'toString', 'Claim', 'Link']);
  expect(ledger?.rows).toEqual([
    ['=1+1', '@SUM(A1)', '-2+3', '=HYPERLINK("http://x","y")', "+cmd|' /C calc'!A0"],
  ]);
  if (!ledger) throw new Error('There is no table.');
  const [entry] = ledgerEntries(ledger, proposeColumns(ledger));
  expect(entry?.claim).toBe('=HYPERLINK("http://x","y")');
  expect(entry?.note).toContain('__proto__: =1+1');
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
});

test('a long table is cut into blocks of a hundred rows, without losing one', async () => {
  const text = Array.from({ length: 250 }, (_, row) => `row ${row},x`).join('\n');
  const table = await read('list.csv', text);
  expect(table.blocks.map(({ kind }) => kind)).toEqual(['table', 'table', 'table']);
  expect(shown(table.text, table.blocks).join('\n').replaceAll('table: ', '').split('\n')).toHaveLength(250);
});

test('an empty table and one above 20 MB are refused', async () => {
  expect(await readImport({ name: 'a.csv', bytes: new TextEncoder().encode(' \n') })).toMatchObject([
    { ok: false, code: 'empty' },
  ]);
  const bytes = new Uint8Array(20 * 1024 * 1024 + 1).fill(65);
  expect(await readImport({ name: 'a.csv', bytes })).toMatchObject([
    {
      ok: false,
      code: 'too-large',
      message:
        '“a.csv” is 21 MB; tables of up to 20 MB are read. Nothing was imported from it. Cut it into parts and import those.',
    },
  ]);
});
