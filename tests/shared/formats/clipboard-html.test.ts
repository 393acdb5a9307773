import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blocksOfClipboard } from '../../../shared/formats/clipboard-html.ts';
import { RefusedFile } from '../../../shared/formats/import-format.ts';
import { readRichText } from '../../../shared/model/parse-rich-text.ts';
import type { ParagraphBlock, RichBlock } from '../../../shared/model/rich-text.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../fixtures/clipboard');
const copied = (name: string) => blocksOfClipboard(fs.readFileSync(path.join(FOLDER, name), 'utf8'));

const words = (text: string) => ({ type: 'text', text }) as const;
const bold = (text: string) => ({ type: 'text', text, marks: [{ type: 'bold' }] }) as const;
const italic = (text: string) => ({ type: 'text', text, marks: [{ type: 'italic' }] }) as const;
const paragraph = (text: string): ParagraphBlock => ({ type: 'paragraph', content: [words(text)] });
const item = (...content: readonly (ParagraphBlock | RichBlock)[]) => ({ type: 'listItem', content });
const cell = (type: 'tableCell' | 'tableHeader', ...content: readonly object[]) => ({ type, content });
const noted = { type: 'footnote', attrs: { words: 'Seen by two crews' } } as const;

describe('Word', () => {
  test('headings, lists, quotation, table, footnote and page break keep their structure, and nothing else comes', () => {
    const { blocks, pictures } = copied('word.html');
    expect(blocks).toEqual([
      { type: 'heading', attrs: { level: 1, id: '' }, content: [words('Marrin Point after the storm')] },
      { type: 'heading', attrs: { level: 2, id: '' }, content: [words('What is known')] },
      {
        type: 'paragraph',
        content: [
          words('The harbour '),
          bold('was closed'),
          words(' for two days'),
          noted,
          words(', says the '),
          italic('Gazette'),
          words('. Nobody was hurt.'),
        ],
      },
      {
        type: 'bulletList',
        content: [
          item(paragraph('Two cranes'), {
            type: 'bulletList',
            content: [item(paragraph('one is new'), paragraph('and paid for'))] as never,
          }),
          item(paragraph('A lighthouse')),
        ],
      },
      { type: 'orderedList', content: [item(paragraph('Ask the pilot'))] },
      { type: 'blockquote', content: [paragraph('We closed it ourselves.')] },
      {
        type: 'table',
        content: [
          {
            type: 'tableRow',
            content: [
              cell('tableHeader', { type: 'paragraph', content: [bold('Ship')] }),
              cell('tableHeader', { type: 'paragraph', content: [bold('Days')] }),
            ],
          },
          {
            type: 'tableRow',
            content: [
              { ...cell('tableCell', paragraph('Tern')), attrs: { rowspan: 2 } },
              cell('tableCell', paragraph('2')),
            ],
          },
          { type: 'tableRow', content: [cell('tableCell', { type: 'paragraph' })] },
        ],
      },
      { type: 'pageBreak' },
      paragraph('After the break.'),
    ]);
    expect(pictures).toBe(1);
  });
});

describe('LibreOffice', () => {
  test('headings, lists, quotation, table, footnote and page break keep their structure, and nothing else comes', () => {
    const { blocks, pictures } = copied('libreoffice.html');
    expect(blocks).toEqual([
      { type: 'heading', attrs: { level: 1, id: '' }, content: [words('Marrin Point')] },
      {
        type: 'paragraph',
        content: [
          words('The harbour '),
          bold('was closed'),
          words(' for '),
          italic('two'),
          words(' days'),
          noted,
          words('.'),
        ],
      },
      {
        type: 'bulletList',
        content: [
          item(paragraph('Two cranes'), {
            type: 'bulletList',
            content: [item(paragraph('one is new'))] as never,
          }),
          item(paragraph('A lighthouse')),
        ],
      },
      { type: 'orderedList', content: [item(paragraph('Ask the pilot'))] },
      { type: 'blockquote', content: [paragraph('We closed it ourselves.')] },
      {
        type: 'table',
        content: [
          {
            type: 'tableRow',
            content: [cell('tableHeader', paragraph('Ship')), cell('tableHeader', paragraph('Days'))],
          },
          {
            type: 'tableRow',
            content: [
              cell('tableCell', paragraph('Tern')),
              cell('tableCell', paragraph('2'), paragraph('or 3')),
            ],
          },
        ],
      },
      { type: 'pageBreak' },
      paragraph('After the break.'),
    ]);
    expect(pictures).toBe(1);
  });
});

test('a link is its words, and where it has none, its address as words', () => {
  expect(
    blocksOfClipboard(
      '<p>See <a href="https://a.example/x">there</a> or <a href="https://b.example"></a></p>',
    ).blocks,
  ).toEqual([paragraph('See there or https://b.example')]);
});

test('a table that arranges a page is its words', () => {
  expect(blocksOfClipboard('<table><tr><td><p>One</p><p>Two</p></td></tr></table>').blocks).toEqual([
    paragraph('One'),
    paragraph('Two'),
  ]);
});

test('joined cells stay joined, and finer columns in which no cell begins are none', () => {
  const [table] = blocksOfClipboard(
    '<table><tr><th colspan=4>Ships</th><th>Days</th></tr><tr><td colspan=2>Tern<td colspan=2>Eider<td>2</table>',
  ).blocks;
  expect(table).toEqual({
    type: 'table',
    content: [
      {
        type: 'tableRow',
        content: [
          { ...cell('tableHeader', paragraph('Ships')), attrs: { colspan: 2 } },
          cell('tableHeader', paragraph('Days')),
        ],
      },
      {
        type: 'tableRow',
        content: ['Tern', 'Eider', '2'].map((said) => cell('tableCell', paragraph(said))),
      },
    ],
  });
});

test('whatever is copied, only what an assessment can hold comes of it', () => {
  const tag = fc.constantFrom(
    ...'p div h1 h5 ul ol li table thead tr td th blockquote b i a br span script style img o:p pre del svg'.split(
      ' ',
    ),
  );
  const style = fc.constantFrom(
    '',
    ' style="mso-list:l0 level2 lfo1"',
    ' style="mso-list:Ignore"',
    ' style="page-break-before:always"',
    ' colspan=3',
    ' rowspan=2',
    ' class=MsoQuote',
    ' class=MsoListParagraph',
    ' href="#_ftn1"',
    ' id=ftn1',
    ' onclick="alert(1)"',
  );
  const piece = fc.oneof(
    fc.string({ maxLength: 8 }),
    fc.tuple(tag, style).map(([name, said]) => `<${name}${said}>`),
    tag.map((name) => `</${name}>`),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const { blocks } = blocksOfClipboard(pieces.join(''));
      expect(readRichText({ type: 'doc', content: blocks })).toEqual({ type: 'doc', content: blocks });
      expect(JSON.stringify(blocks)).not.toMatch(/"(?:onclick|style|href|src)"/u);
    }),
  );
});

test('what is built to harm is refused, so that its plain words can be taken instead', () => {
  expect(() => blocksOfClipboard('<div>'.repeat(5000))).toThrow(RefusedFile);
});
