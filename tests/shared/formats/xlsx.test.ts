import { expect, test } from 'vitest';
import { readImport } from '../../../renderer/workers/read-import.ts';
import type { ImportOutcome, ReadText } from '../../../shared/formats/import-batch.ts';
import { numberKind, numberWords } from '../../../shared/formats/xlsx-values.ts';
import { type MadeSheet, makeXlsx } from './made-office.ts';

async function outcome(bytes: Uint8Array, name = 'list.xlsx'): Promise<ImportOutcome | undefined> {
  return (await readImport({ name, bytes }))[0];
}

async function read(
  sheets: readonly MadeSheet[],
  parts?: Readonly<Record<string, string>>,
): Promise<ReadText> {
  const made = await outcome(makeXlsx(sheets, parts));
  if (!made?.ok) throw new Error(made?.message);
  return made.draft.read;
}

const sheet = (rows: string, name = 'Claims', state = 'visible'): MadeSheet => ({ name, rows, state });
const inline = (place: string, words: string): string =>
  `<c r="${place}" t="inlineStr"><is><t>${words}</t></is></c>`;

test('strings, numbers, truth values, errors and formulas are read as the words they show', async () => {
  const rows = `<row r="1"><c r="A1" t="s"><v>0</v></c>${inline('B1', 'Link &amp; more')}<c r="D1"><v>12.5</v></c></row>
    <row r="5"><c r="A5" t="b"><v>1</v></c><c r="B5" t="e"><v>#REF!</v></c><c r="C5" t="str"><f>A1&amp;"x"</f><v>worked out</v></c><c r="D5"><f>1/3</f><v>0.30000000000000004</v></c></row>`;
  const strings = '<sst><si><r><t>Cla_x000D_</t></r><r><t>im</t></r><rPh><t>reading</t></rPh></si></sst>';
  const { text, ledger } = await read([sheet(rows)], { 'xl/sharedStrings.xml': strings });
  expect(text).toBe('Cla im\tLink & more\t\t12.5\nTRUE\t#REF!\tworked out\t0.3');
  expect(ledger?.rows).toEqual([['TRUE', '#REF!', 'worked out', '0.3']]);
});

test('a formula that was never worked out stays empty', async () => {
  const { text } = await read([
    sheet(`<row>${inline('A1', 'a')}<c r="B1"><f>WEBSERVICE("http://x.example")</f></c></row>`),
  ]);
  expect(text).toBe('a');
});

test('the first sheet with words is read, hidden ones last, and the others are named', async () => {
  const { text, remarks } = await read([
    sheet(`<row>${inline('A1', 'hidden words')}</row>`, 'Old', 'hidden'),
    sheet('<row><c r="A1"/></row>', 'Empty'),
    sheet(`<row hidden="1">${inline('A1', 'words')}</row>`, 'List'),
  ]);
  expect(text).toBe('words');
  expect(remarks).toEqual([
    'The text is the sheet “List”. Not read: “Empty”, “Old”.',
    'Some rows or columns are hidden in the workbook; they are in the text.',
  ]);
});

test('macros are named and nothing else comes of them', async () => {
  const { remarks } = await read([sheet(`<row>${inline('A1', 'a')}</row>`)], { 'xl/vbaProject.bin': 'x' });
  expect(remarks).toEqual([
    'The file holds macros. They were not read, and nothing of them was kept in the text; the original holds them.',
  ]);
});

test('a cell far to the right widens nothing, and a part outside is not followed', async () => {
  const far = await read([sheet(`<row>${inline('A1', 'a')}${inline('XFD1', 'far')}</row>`)]);
  expect(far.text).toBe('a');
  expect(far.remarks).toEqual(['Only the first 200 columns were read.']);
  const relations =
    '<Relationships><Relationship Id="rId1" TargetMode="External" Target="http://x.example/sheet.xml"/></Relationships>';
  expect(await outcome(makeXlsx([sheet('')], { 'xl/_rels/workbook.xml.rels': relations }))).toMatchObject({
    ok: false,
    code: 'empty',
  });
});

test('a long string that is named for very many cells fills no memory', async () => {
  const strings = `<sst><si><t>${'ferries '.repeat(20_000)}</t></si></sst>`;
  const rows = '<row><c t="s"><v>0</v></c><c t="s"><v>0</v></c></row>'.repeat(2_000);
  const { text, remarks } = await read([sheet(rows)], { 'xl/sharedStrings.xml': strings });
  expect(text.length).toBeLessThan(20_000_000);
  expect(remarks).toEqual(['Only the first 62 rows were read.']);
});

test.each<readonly [number, string | undefined, string]>([
  [0, undefined, 'number'],
  [14, undefined, 'date'],
  [22, undefined, 'date and time'],
  [164, 'dd/mm/yyyy', 'date'],
  [165, '[$-407]d. mmmm yyyy', 'date'],
  [166, 'yyyy"年"m"月"d"日"', 'date'],
  [167, 'h:mm AM/PM', 'time'],
  [168, '[h]:mm:ss', 'time'],
  [169, 'yyyy-mm-dd hh:mm', 'date and time'],
  [170, '#,##0.00 "days"', 'number'],
  [171, '0.0%', 'percent'],
  [172, '[Red]-0.00;General', 'number'],
  [173, 'General', 'number'],
  [174, 'mm:ss.0', 'time'],
  [175, '@', 'number'],
])('format %i %s shows a %s', (id, code, kind) => {
  expect(numberKind(id, code)).toBe(kind);
});

test('days are counted as workbooks count them, with their false leap day and from 1904', () => {
  expect(numberWords('45926', 'date', false)).toBe('2025-09-26');
  expect(numberWords('1', 'date', false)).toBe('1900-01-01');
  expect(numberWords('61', 'date', false)).toBe('1900-03-01');
  expect(numberWords('44464', 'date', true)).toBe('2025-09-26');
  expect(numberWords('45926.75', 'date and time', false)).toBe('2025-09-26 18:00');
  expect(numberWords('0.5', 'time', false)).toBe('12:00');
  expect(numberWords('0.125', 'percent', false)).toBe('12.5 %');
  expect(numberWords('-3', 'date', false)).toBe('-3');
  expect(numberWords('1e300', 'date', false)).toBe('1e+300');
  expect(numberWords('words', 'number', false)).toBe('words');
});

test.each<readonly [string, Readonly<Record<string, string>>, string]>([
  [
    'an entity from outside',
    { 'xl/sharedStrings.xml': '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><sst>&x;</sst>' },
    'defines types of its own in its XML',
  ],
  [
    'entities in entities',
    { 'xl/workbook.xml': '<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><workbook>&b;</workbook>' },
    'defines types of its own in its XML',
  ],
  ['a very deep part', { 'xl/workbook.xml': '<a>'.repeat(3_000) }, 'nests its parts more than 256 deep'],
])('%s is refused', async (_, parts, words) => {
  const refused = await outcome(makeXlsx([sheet(`<row>${inline('A1', 'a')}</row>`)], parts));
  expect(refused).toMatchObject({ ok: false, code: 'unsound' });
  expect(!refused?.ok && refused?.message).toContain(words);
});

test('a workbook without its workbook, a binary one and an old one say what to do', async () => {
  expect(await outcome(makeXlsx([], { 'xl/workbook.xml': '' }))).toMatchObject({ code: 'empty' });
  const binary = await outcome(makeXlsx([], { 'xl/workbook.bin': 'x' }));
  expect(!binary?.ok && binary?.message).toContain('save it as XLSX and import that copy');
});
