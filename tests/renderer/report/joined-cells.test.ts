import { strFromU8, unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { renderReportDocx } from '../../../renderer/report/docx/report-docx.ts';
import { renderReportMarkdown } from '../../../renderer/report/markdown/report-markdown.ts';
import { renderReportHtml } from '../../../renderer/report/report-html.tsx';
import { buildReportDocument } from '../../../shared/analysis/report-document.ts';
import type { RichBlock, TableCellBlock } from '../../../shared/model/rich-text.ts';
import { heading, paragraph } from '../../report/invented-body.ts';
import { ASSESSMENT, inventedCase } from '../../report/invented-case.ts';

const cell = (
  words: string,
  type: TableCellBlock['type'] = 'tableCell',
  attrs?: TableCellBlock['attrs'],
): TableCellBlock => ({ type, ...(attrs && { attrs }), content: [paragraph(words)] });
const row = (...content: readonly TableCellBlock[]) => ({ type: 'tableRow', content }) as const;

/** Two rows of headings; a name for two rows, and a remark for two columns. */
const TABLE: RichBlock = {
  type: 'table',
  content: [
    row(
      cell('Ship', 'tableHeader', { rowspan: 2 }),
      cell('Days in port', 'tableHeader', { colspan: 2 }),
      cell('Crew', 'tableHeader'),
    ),
    row(cell('2030', 'tableHeader'), cell('2031', 'tableHeader'), cell('Men', 'tableHeader')),
    row(cell('Tern', 'tableHeader', { rowspan: 2 }), cell('4'), cell('6'), cell('12')),
    row(cell('not known', 'tableCell', { colspan: 2 }), cell('14')),
  ],
};

const reportWith = (table: RichBlock) =>
  buildReportDocument(
    inventedCase({ body: { type: 'doc', content: [heading(1, 'Ships'), table] } }),
    ASSESSMENT,
  );

test('on the page they reach as far as in the text, and both rows of headings head the columns', () => {
  const html = renderReportHtml(reportWith(TABLE), { mode: 'print', version: '1.0.0' });
  const table = parseHTML(html).document.querySelector('.in-text');
  const said = (part: string): readonly string[] =>
    [...(table?.querySelectorAll(`${part} tr`) ?? [])].map((line) =>
      [...line.children]
        .map((one) => {
          const [wide, high] = [one.getAttribute('colSpan'), one.getAttribute('rowSpan')];
          return `${one.textContent}${wide ? ` ${wide} wide` : ''}${high ? ` ${high} high` : ''}`;
        })
        .join(', '),
    );
  expect(said('thead')).toEqual(['Ship 2 high, Days in port 2 wide, Crew', '2030, 2031, Men']);
  expect(said('tbody')).toEqual(['Tern 2 high, 4, 6, 12', 'not known 2 wide, 14']);
});

test('a heading that reaches down into the rows stays whole and is not repeated on each page', () => {
  const [first, ...rest] = TABLE.type === 'table' ? TABLE.content : [];
  const long = row(cell('Ship', 'tableHeader', { rowspan: 4 }), ...(first?.content.slice(1) ?? []));
  const others = rest.map((line, at) => (at === 1 ? row(...line.content.slice(1)) : line));
  const report = reportWith({ type: 'table', content: [long, ...others] });
  const table = parseHTML(renderReportHtml(report, { mode: 'print', version: '1.0.0' })).document;
  expect(table.querySelectorAll('.in-text thead')).toHaveLength(0);
  expect(table.querySelector('.in-text th')?.getAttribute('rowSpan')).toBe('4');
  expect(table.querySelector('.in-text th')?.getAttribute('scope')).toBe('col');
});

test('in Word they are joined, and both rows of headings are repeated on each page', async () => {
  const parts = unzipSync(await renderReportDocx(reportWith(TABLE), '1.0.0'));
  const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const table = [...document.matchAll(/<w:tbl>.*?<\/w:tbl>/gsu)].find(([xml]) => xml.includes('Tern'))?.[0];
  const lines = [...(table ?? '').matchAll(/<w:tr>.*?<\/w:tr>/gsu)].map(([line]) => ({
    isHead: line.includes('<w:tblHeader/>'),
    cells: [...line.matchAll(/<w:tc>.*?<\/w:tc>/gsu)].map(([xml]) => {
      const wide = /<w:gridSpan w:val="(\d+)"/u.exec(xml)?.[1];
      const high = /<w:vMerge w:val="(\w+)"/u.exec(xml)?.[1];
      const said = [...xml.matchAll(/<w:t[^>]*>([^<]*)</gu)].map(([, one]) => one).join('');
      return [said, wide && `${wide} wide`, high].filter(Boolean).join(' ');
    }),
  }));
  expect(lines).toEqual([
    { isHead: true, cells: ['Ship restart', 'Days in port 2 wide', 'Crew'] },
    { isHead: true, cells: ['continue', '2030', '2031', 'Men'] },
    { isHead: false, cells: ['Tern restart', '4', '6', '12'] },
    { isHead: false, cells: ['continue', 'not known 2 wide', '14'] },
  ]);
});

test('in Markdown, which joins none, the words stand in the first cell and the others are empty', () => {
  const text = renderReportMarkdown(reportWith(TABLE), '1.0.0');
  const lines = text.split('\n').filter((line) => /^\| (?:Ship|Tern|) \|/u.test(line));
  expect(lines.map((line) => line.replaceAll(/ +/gu, ' '))).toEqual([
    '| Ship | Days in port | | Crew |',
    '| | 2030 | 2031 | Men |',
    '| Tern | 4 | 6 | 12 |',
    '| | not known | | 14 |',
  ]);
});
