import { expect, test } from 'vitest';
import { readImport } from '../../../renderer/workers/read-import.ts';
import type { ReadText } from '../../../shared/formats/import-batch.ts';
import { expectOrdered, shown } from './block-laws.ts';
import { makeDocx, makeOdt, paragraph } from './made-office.ts';

async function read(name: string, bytes: Uint8Array): Promise<ReadText> {
  const [outcome] = await readImport({ name, bytes });
  if (!outcome?.ok) throw new Error(outcome?.message);
  const { read: found } = outcome.draft;
  expectOrdered(found.text, found.blocks);
  return found;
}

const blocksOf = async (name: string, bytes: Uint8Array): Promise<readonly string[]> => {
  const { text, blocks } = await read(name, bytes);
  return shown(text, blocks);
};

const styled = (style: string, words: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t>${words}</w:t></w:r></w:p>`;
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

test('a paragraph of Word is a heading where its style has a level in the outline, in any language', async () => {
  const styles = `<w:styles ${WORD}>
    <w:style w:type="paragraph" w:styleId="Kapitel"><w:name w:val="Kapitel"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="Rot"><w:name w:val="Rotes Kapitel"/><w:basedOn w:val="Kapitel"/></w:style>
    <w:style w:type="paragraph" w:styleId="Ring"><w:name w:val="Ring"/><w:basedOn w:val="Ring"/></w:style>
    <w:style w:type="paragraph" w:styleId="Odd"><w:name w:val="a'] => h1 | p['"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="Zitat"><w:name w:val="Quote"/></w:style></w:styles>`;
  const body = ['Kapitel', 'Rot', 'Ring', 'Odd', 'Zitat']
    .map((style) => styled(style, `In ${style}`))
    .join('');
  expect(await blocksOf('a.docx', makeDocx(body, { 'word/styles.xml': styles }))).toEqual([
    'heading1: In Kapitel',
    'heading1: In Rot',
    'paragraph: In Ring',
    'paragraph: In Odd',
    'quotation: In Zitat',
  ]);
});

test('deleted words of Word are left out and inserted ones kept, and both are said', async () => {
  const body = `<w:p><w:r><w:t>They </w:t></w:r><w:del w:id="1"><w:r><w:delText>never </w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t>always </w:t></w:r></w:ins><w:r><w:t>stay.</w:t></w:r></w:p><w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>unseen</w:t></w:r></w:p>`;
  const { text, remarks } = await read('a.docx', makeDocx(body, { 'word/vbaProject.bin': 'x' }));
  expect(text).toBe('They always stay.\n\nunseen');
  expect(remarks).toEqual([
    'One passage is marked as deleted and is not in the text.',
    'One passage is marked as inserted and not yet accepted; it is in the text.',
    'Some words are formatted as hidden; they are in the text.',
    'The file holds macros. They were not read, and nothing of them was kept in the text; the original holds them.',
  ]);
});

test('how words of Word look, and where they lead, changes nothing about the words', async () => {
  const run = (look: string, words: string): string =>
    `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
  const body = `<w:p><w:bookmarkStart w:id="0" w:name="_Toc1"/>${run('<w:b/>', 'Two ')}${run('<w:i/>', 'fer')}${run('<w:vertAlign w:val="superscript"/>', 'ries ')}<w:hyperlink w:anchor="_Toc1">${run('<w:strike/>', 'stay &lt;a b&gt; here')}</w:hyperlink><w:bookmarkEnd w:id="0"/></w:p>`;
  expect((await read('a.docx', makeDocx(body))).text).toBe('Two ferries stay <a b> here');
});

test('tables in tables of Word keep all their words', async () => {
  const cell = (inner: string): string => `<w:tc>${inner}</w:tc>`;
  const table = (inner: string): string => `<w:tbl><w:tr>${inner}</w:tr></w:tbl>`;
  const body = table(
    cell(paragraph('outer')) + cell(table(cell(paragraph('inner')) + cell(paragraph('other')))),
  );
  const { text } = await read('a.docx', makeDocx(body));
  expect(text.split(/\s+/u)).toEqual(['outer', 'inner', 'other']);
});

test('what a document says of itself is offered with its place, and what programs write by default is not', async () => {
  const core = (fields: string): Readonly<Record<string, string>> => ({
    'docProps/core.xml': `<cp:coreProperties>${fields}</cp:coreProperties>`,
  });
  const fields = `<dc:title> Two Ferries </dc:title><dc:creator>Ana Ruiz; Ben Okoro</dc:creator><dcterms:created>2025-03-04T09:30:00Z</dcterms:created><dc:language>de-CH</dc:language>`;
  const said = await read('a.docx', makeDocx(paragraph('Sie bleiben.'), core(fields)));
  expect(said.found).toEqual({
    title: 'Two Ferries',
    authors: ['Ana Ruiz', 'Ben Okoro'],
    published: '2025-03-04',
    language: 'de-CH',
  });
  expect(said.foundIn?.authors).toBe('docProps/core.xml, creator');
  const junk = `<dc:title/><dc:creator>Microsoft Office User</dc:creator><dcterms:created>1601-01-01T00:00:00Z</dcterms:created><dc:language>not a tag!</dc:language>`;
  const none = await read('a.docx', makeDocx(paragraph('x'), core(junk)));
  expect(none.found).toEqual({});
});

test('a part in UTF-16 is read as the same words', async () => {
  const xml = `<w:document ${WORD}><w:body>${paragraph('渡轮留在港内。')}</w:body></w:document>`;
  const utf16 = new Uint8Array(2 + xml.length * 2);
  const view = new DataView(utf16.buffer);
  view.setUint16(0, 0xfeff, true);
  for (let at = 0; at < xml.length; at += 1) view.setUint16(2 + at * 2, xml.charCodeAt(at), true);
  const { makeZip } = await import('./foreign-zips.ts');
  const bytes = makeZip([
    { name: '[Content_Types].xml', bytes: '<Types/>' },
    { name: 'word/document.xml', bytes: utf16 },
  ]);
  expect((await read('a.docx', bytes)).text).toBe('渡轮留在港内。');
});

test('headings, lists in lists, spanning cells and notes of an ODT document are read in their order', async () => {
  const text = `<text:h text:outline-level="9">Deep</text:h>
    <text:p text:style-name="P1">Called<text:note text:note-class="endnote"><text:note-citation>i</text:note-citation><text:note-body><text:p>First.</text:p><text:p>Second.</text:p></text:note-body></text:note> a title</text:p>
    <text:list><text:list-item><text:p>one</text:p><text:list><text:list-item><text:p>inner</text:p></text:list-item></text:list></text:list-item></text:list>
    <table:table><table:table-header-rows><table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>Ships</text:p></table:table-cell><table:covered-table-cell/><table:table-cell><text:p>Crew</text:p></table:table-cell></table:table-row></table:table-header-rows>
    <table:table-row><table:table-cell><text:p>Alba</text:p></table:table-cell><table:table-cell><text:p>1987</text:p></table:table-cell><table:table-cell><text:p>12</text:p></table:table-cell></table:table-row></table:table>
    <text:p>In<draw:frame><draw:text-box><text:p>a box</text:p></draw:text-box><svg:desc>unseen</svg:desc></draw:frame></text:p>`;
  const styles =
    '<s><style:style style:name="P1" style:parent-style-name="Title"/><style:style style:name="Title"/></s>';
  expect(await blocksOf('a.odt', makeOdt(text, { 'styles.xml': styles }))).toEqual([
    'heading6: Deep',
    'heading1: Called[i] a title',
    'list item: one',
    'list item: inner',
    'table: Ships\t\tCrew\nAlba\t1987\t12',
    'paragraph: In',
    'paragraph: a box',
    'list item: [i] First.',
    'list item: Second.',
  ]);
});

test('hidden words of an ODT document are left out and said', async () => {
  const styles =
    '<s><style:style style:name="H"><style:text-properties text:display="none"/></style:style><style:style style:name="H2" style:parent-style-name="H"/></s>';
  const text = `<text:p>Seen <text:span text:style-name="H2">unseen <text:span>too</text:span></text:span>and seen</text:p>`;
  const found = await read(
    'a.odt',
    makeOdt(text, { 'styles.xml': styles, 'Basic/Standard/Module1.xml': '<x/>' }),
  );
  expect(found.text).toBe('Seen and seen');
  expect(found.remarks).toEqual([
    'Words that are formatted as hidden are not in the text.',
    'The file holds macros. They were not read, and nothing of them was kept in the text; the original holds them.',
  ]);
});
