import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readImport } from '../../../renderer/workers/read-import.ts';
import type { ImportOutcome, ReadText } from '../../../shared/formats/import-batch.ts';
import { encodeAs } from '../../renderer/workers/encode-as.ts';
import { expectOrdered, shown } from './block-laws.ts';
import { bytesOf, join } from './foreign-zips.ts';

const outcomeOf = async (bytes: Uint8Array | string): Promise<ImportOutcome | undefined> =>
  (await readImport({ name: 'a.rtf', bytes: bytesOf(bytes) }))[0];

async function read(bytes: Uint8Array | string): Promise<ReadText> {
  const outcome = await outcomeOf(bytes);
  if (!outcome?.ok) throw new Error(outcome?.message);
  expectOrdered(outcome.draft.read.text, outcome.draft.read.blocks);
  return outcome.draft.read;
}

const textOf = async (body: string): Promise<string> => (await read(`{\\rtf1\\ansi ${body}}`)).text;
const blocksOf = async (body: string): Promise<readonly string[]> => {
  const { text, blocks } = await read(`{\\rtf1\\ansi ${body}}`);
  return shown(text, blocks);
};

test('paragraphs, lines and marks are read as they look', async () => {
  expect(await textOf(String.raw`One\line two\par Three\tab four\~five\_six\-seven\par`)).toBe(
    'One\ntwo\n\nThree four five‑sixseven',
  );
  expect(await textOf(String.raw`\ldblquote Stay\rdblquote\emdash \{all\} \\ of us\'85`)).toBe(
    '“Stay”—{all} \\ of us…',
  );
});

test('line breaks of the file mean nothing, and a backslash before one ends the paragraph', async () => {
  expect(await textOf('One\r\n word\\\nTwo')).toBe('One word\n\nTwo');
});

test.each<readonly [string, string, string, string]>([
  ['the document', String.raw`\ansicpg1251 `, 'windows-1251', 'Паромы остаются в порту.'],
  ['the document', String.raw`\ansicpg936 `, 'gb18030', '渡轮将留在港内。'],
  [
    'a font',
    String.raw`{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset134 SimSun;}}\f1 `,
    'gb18030',
    '渡轮将留在港内。',
  ],
  ['a font', String.raw`{\fonttbl{\f3\fcharset128 Mincho;}}\f3 `, 'shift_jis', 'フェリーは港に残る。'],
  ['a font', String.raw`{\fonttbl{\f3\fcharset238 A;}}\f3 `, 'windows-1250', 'Promy pozostają w porcie.'],
])('bytes are read in the code page of %s: %s', async (_, head, encoding, words) => {
  const raw = join([bytesOf(`{\\rtf1\\ansi${head}`), encodeAs(encoding, words), bytesOf('}')]);
  const isSafe = !encodeAs(encoding, words).some((byte) => byte === 0x5c || byte === 0x7b || byte === 0x7d);
  if (isSafe) expect((await read(raw)).text).toBe(words);
  const escaped = [...encodeAs(encoding, words)].map((byte) => `\\'${byte.toString(16).padStart(2, '0')}`);
  expect((await read(`{\\rtf1\\ansi${head}${escaped.join('')}}`)).text).toBe(words);
});

test('a Unicode character replaces as many characters behind it as the file says', async () => {
  expect(await textOf(String.raw`\u28193?\u36718\'3f\u65292 , ok`)).toBe('渡轮， ok');
  expect(await textOf(String.raw`\uc0\u28193 stay`)).toBe('渡stay');
  expect(await textOf(String.raw`\uc2\u28193 ab{\u36718 \'3f\'3f}\u-10179 xx\u-8704 xx`)).toBe('渡轮😀');
  expect(await textOf(String.raw`half \u-10179?`)).toBe('half \ufffd');
});

test('headings are known by their style and by their level in the outline', async () => {
  const styles = String.raw`{\stylesheet{\s0 Normal;}{\s1\sbasedon0 heading 2;}{\s2\sbasedon1 Mine;}{\s3\outlinelevel2 Chapter;}{\s4 Title;}{\s5\sbasedon5 Ring;}{\s6 Intense Quote;}}`;
  expect(
    await blocksOf(
      String.raw`${styles}\s4 Name\par\pard\s2 Mine\par\pard\s3 Chapter\par\pard\outlinelevel0 Plain\par\pard\s5 Ring\par\pard\s6 Quoted\par\pard\outlinelevel9 Body\par`,
    ),
  ).toEqual([
    'heading1: Name',
    'heading2: Mine',
    'heading3: Chapter',
    'heading1: Plain',
    'paragraph: Ring',
    'quotation: Quoted',
    'paragraph: Body',
  ]);
});

test('rows of cells are a table, and what stands in a cell of a cell stays in it', async () => {
  const row = (...cells: readonly string[]): string =>
    String.raw`\trowd\cellx1\cellx2\pard\intbl ${cells.join('\\cell ')}\cell\row`;
  expect(
    await blocksOf(`${row('Ship', 'Crew')}${row('Alba', '12\\nestcell 13\\nestrow')}\\pard After\\par`),
  ).toEqual(['table: Ship\tCrew\nAlba\t12 13', 'paragraph: After']);
});

test('list items lose their marks, notes keep theirs and stand at the end', async () => {
  const body = String.raw`\pard{\pntext\'b7\tab}first\par\pard{\listtext 2.\tab}\ls3 second\par\pard Said{\super\chftn{\footnote \chftn Source one.\par Page 4.}} and{\*\footnote\ftnalt Two.} ends.\par`;
  expect(await blocksOf(body)).toEqual([
    'list item: first',
    'list item: second',
    'paragraph: Said[1] and[2] ends.',
    'list item: [1] Source one.',
    'list item: Page 4.',
    'list item: [2] Two.',
  ]);
});

test('what is no text is passed over, whatever it looks like', async () => {
  const bin = join([
    bytesOf(String.raw`{\rtf1 Seen{\pict\pngblip 89504e47}{\*\shppict{\pict `),
    bytesOf(String.raw`\bin9 `),
    bytesOf('}}}\\par {'),
    bytesOf(
      String.raw`}}{\*\unknown{\b words}}{\object{\*\objdata 0105}{\result , shown}}{\field{\*\fldinst HYPERLINK "http://x.example"}{\fldrslt  and linked}}{\header Head}.}`,
    ),
  ]);
  const { text, remarks } = await read(bin);
  expect(text).toBe('Seen, shown and linked.');
  expect(remarks).toEqual(['Headers and footers of the pages are not in the text.']);
});

test('words in a shape are read where the shape stands, but not those in the head of a page', async () => {
  const shape = (words: string): string =>
    String.raw`{\shp{\*\shpinst\shpleft0{\sp{\sn geo}{\sv 1}}{\shptxt ${words}\par}}{\shprslt twice}}`;
  expect(await textOf(`Body\\par${shape('In a box')}{\\footer${shape('below')}}`)).toBe('Body\n\nIn a box');
});

test('hidden and deleted words and comments are left out, and said', async () => {
  const { text, remarks } = await read(
    String.raw`{\rtf1 They {\deleted never }{\revised always }stay{\v  in secret}.{\*\annotation Who says?}\v0  Yes.}`,
  );
  expect(text).toBe('They always stay. Yes.');
  expect(remarks).toEqual([
    'One passage is marked as deleted and is not in the text.',
    'One passage is marked as inserted and not yet accepted; it is in the text.',
    'One comment in the margin is not in the text.',
    'Words that are formatted as hidden are not in the text.',
  ]);
});

test('what the file says of itself is offered, with its place', async () => {
  const { found, foundIn } = await read(
    String.raw`{\rtf1\ansi{\info{\title \u28193?\u36718?}{\author Ana Ruiz; Ben Okoro}{\creatim\yr2025\mo3\dy4\hr9}{\revtim\yr0\mo0\dy0}{\author Other}}Words.}`,
  );
  expect(found).toEqual({ title: '渡轮', authors: ['Ana Ruiz', 'Ben Okoro'], published: '2025-03-04' });
  expect(foundIn?.published).toBe('RTF information, creatim');
});

test('a file that breaks off is read as far as it goes, and one without words is refused', async () => {
  const { text, remarks } = await read(String.raw`{\rtf1{\b The ferries st`);
  expect(text).toBe('The ferries st');
  expect(remarks).toEqual([
    'The file breaks off before its end. What it holds was read; fetch it once more for the rest.',
  ]);
  expect(await outcomeOf(String.raw`{\rtf1{\pict 00}}`)).toMatchObject({ ok: false, code: 'empty' });
});

test('groups within groups end somewhere', async () => {
  const outcome = await outcomeOf(`{\\rtf1 ${'{'.repeat(100_000)}`);
  expect(outcome).toMatchObject({ ok: false, code: 'unsound' });
  expect(!outcome?.ok && outcome?.message).toContain('nests its parts more than 256 deep');
});

test('whatever follows the first word, it is read or refused, and blocks stay in order', async () => {
  const piece = fc.constantFrom(
    '{',
    '}',
    '\\',
    '\\*',
    '\\par ',
    '\\cell',
    '\\row',
    '\\intbl',
    '\\pard',
    '\\footnote',
    '\\u-4 ?',
    '\\u20013',
    "\\'e4",
    "\\'",
    '\\bin3 ',
    '\\bin-1',
    '\\bin99999999999',
    'words',
    ' ',
    '\n',
    '\\v',
    '\\s1',
    '\\stylesheet',
    '\\fonttbl',
    '\\f1',
    '\\fcharset134',
    '\\info',
    '\\title',
    '\\line',
    '\\ls1',
    '\\uc9',
    '\\shptxt',
    '\\shpinst',
    '\\chftn',
    '\\-',
    '-',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
      const outcome = await outcomeOf(`{\\rtf1 ${pieces.join('')}`);
      if (outcome?.ok) expectOrdered(outcome.draft.read.text, outcome.draft.read.blocks);
      else expect(outcome?.code).toBe('empty');
    }),
    { seed: 31, numRuns: 300 },
  );
});
