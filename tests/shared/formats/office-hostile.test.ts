import { describe, expect, test } from 'vitest';
import { readImport } from '../../../renderer/workers/read-import.ts';
import { bytesOf, makeZip } from './foreign-zips.ts';
import { makeDocx, makeOdt, makeXlsx, paragraph } from './made-office.ts';

/** The refusal of a file, its code before its sentence; its first words where it was read after all. */
async function refusal(name: string, bytes: Uint8Array): Promise<string> {
  const [outcome, ...others] = await readImport({ name, bytes });
  expect(others).toHaveLength(0);
  return outcome?.ok
    ? `read: ${outcome.draft.read.text.slice(0, 40)}`
    : `${outcome?.code}: ${outcome?.message}`;
}

const XXE = '<!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/passwd">]>';
const LAUGHS = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`;
const WORD = paragraph('The ferries stay.');
const TEXT = '<text:p>The ferries stay.</text:p>';

const tables = (depth: number): string =>
  '<w:tbl><w:tr><w:tc>'.repeat(depth) + WORD + '</w:tc></w:tr></w:tbl>'.repeat(depth);

describe.each<readonly [string, Uint8Array, string]>([
  [
    'a.docx',
    makeDocx(WORD, { 'word/styles.xml': `${XXE}<w:styles/>` }),
    'unsound: “a.docx” defines types of its own',
  ],
  [
    'b.docx',
    makeDocx(WORD, { 'word/document.xml': `${LAUGHS}<a>&b;</a>` }),
    'unsound: “b.docx” defines types of its own',
  ],
  [
    'c.docx',
    makeDocx(WORD, { '_rels/.rels': `${XXE}<Relationships/>` }),
    'unsound: “c.docx” defines types of its own',
  ],
  ['d.docx', makeDocx(tables(3_000)), 'unsound: “d.docx” nests its parts more than 256 deep'],
  ['e.docx', makeDocx(''), 'empty: “e.docx” holds no words'],
  ['f.docx', makeDocx(WORD).slice(0, 300), 'unsound: “f.docx” breaks off before its table of contents'],
  [
    'g.docx',
    bytesOf('These are words and no archive.'),
    'unsound: “g.docx” breaks off before its table of contents',
  ],
  [
    'h.docx',
    makeDocx('', {
      '_rels/.rels':
        '<Relationships><Relationship Type="x/officeDocument" Target="word/none.xml"/></Relationships>',
    }),
    'unsound: “h.docx” lacks the part that holds its words',
  ],
  ['a.odt', makeOdt(`${XXE}${TEXT}`), 'unsound: “a.odt” defines types of its own'],
  ['b.odt', makeOdt(TEXT, { 'styles.xml': `${LAUGHS}<a/>` }), 'unsound: “b.odt” defines types of its own'],
  [
    'c.odt',
    makeOdt(`${'<text:section>'.repeat(3_000)}${TEXT}`),
    'unsound: “c.odt” nests its parts more than 256 deep',
  ],
  ['d.odt', makeOdt('<text:p/>'), 'empty: “d.odt” holds no words'],
  ['e.odt', makeOdt(TEXT).slice(0, -60), 'unsound: “e.odt” breaks off before its table of contents'],
  [
    'f.odt',
    makeOdt(TEXT, { 'META-INF/manifest.xml': '<m:manifest><m:encryption-data/></m:manifest>' }),
    'locked: “f.odt” is encrypted. Nothing was imported from it, and the file is as it was. Open it in its program with its password, save a copy without a password',
  ],
])('%s', (name, bytes, words) => {
  test('is refused with its reason', async () => {
    expect(await refusal(name, bytes)).toContain(words);
  });
});

test('a document that unpacks to a thousand times its size is refused before the package that reads it sees it', async () => {
  const part = { name: 'word/document.xml', bytes: new Uint8Array(40 * 1024 * 1024).fill(32) };
  const bytes = makeZip([{ name: '[Content_Types].xml', bytes: '<Types/>' }, part]);
  expect(bytes.length).toBeLessThan(50_000);
  expect(await refusal('bomb.docx', bytes)).toContain(
    'unsound: “document.xml” in “bomb.docx” unpacks to more than 100 times',
  );
});

/** A compound file whose directory names these streams. */
function oleFile(...streams: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(512 + streams.length * 128);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [index, name] of streams.entries()) {
    const at = 512 + index * 128;
    for (const [place, char] of [...name].entries()) bytes[at + place * 2] = char.charCodeAt(0);
  }
  return bytes;
}

test('an encrypted document is said to be so, whatever it is called', async () => {
  const bytes = oleFile('Root Entry', 'EncryptionInfo', 'EncryptedPackage');
  for (const name of ['report.docx', 'list.xlsx', 'nameless']) {
    expect(await refusal(name, bytes)).toBe(
      `locked: “${name}” is encrypted by a Microsoft Office program. Nothing was imported from it, and the file is as it was. Open it there with its password, save a copy without a password and import that copy.`,
    );
  }
});

test('documents of older programs say as what to save them', async () => {
  expect(await refusal('report.doc', oleFile('Root Entry', 'WordDocument'))).toContain(
    'binary: “report.doc” is a document of Word before 2007 (DOC)',
  );
  expect(await refusal('list.xls', oleFile('Root Entry', 'Workbook'))).toContain(
    'save it as XLSX and import that copy',
  );
  expect(await refusal('talk.ppt', oleFile('Root Entry', 'PowerPoint Document'))).toContain(
    'binary: “talk.ppt” is a document of an older Microsoft Office',
  );
});

test('a document is known by its bytes: a workbook called DOCX is read as a workbook', async () => {
  const rows = '<row><c r="A1" t="inlineStr"><is><t>words</t></is></c></row>';
  expect(await refusal('a.docx', makeXlsx([{ name: 'S', rows }]))).toBe('read: words');
  expect(await refusal('a.txt', makeDocx(WORD))).toBe('read: The ferries stay.');
  expect(await refusal('a.zip', makeOdt(TEXT))).toBe('read: The ferries stay.');
});

test('no name in a document is followed: a link to a picture elsewhere, or a target outside', async () => {
  const relations =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" TargetMode="External" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file:///etc/passwd"/></Relationships>';
  const picture =
    '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr descr="a description"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:link="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';
  const bytes = makeDocx(`${picture}${WORD}`, { 'word/_rels/document.xml.rels': relations });
  expect(await refusal('a.docx', bytes)).toBe('read: The ferries stay.');
  const outside = makeDocx(WORD, {
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="../../etc/passwd"/></Relationships>',
  });
  expect(await refusal('a.docx', outside)).toContain('unsound: “a.docx” lacks the part that holds its words');
});
