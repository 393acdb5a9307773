import { describe, expect, test } from 'vitest';
import { renderReportHtml } from '../../../renderer/report/report-html.tsx';
import { sentencesCiting } from '../../../shared/analysis/citing-sentences.ts';
import { outlineOf } from '../../../shared/analysis/outline.ts';
import { buildReportDocument } from '../../../shared/analysis/report-document.ts';
import { evidenceOf } from '../../../shared/analysis/report-evidence.ts';
import { plainWords, type RichBlock, type RichInline } from '../../../shared/model/rich-text.ts';
import { heading, judgement, paragraph } from '../../report/invented-body.ts';
import { ASSESSMENT, claimId, inventedCase } from '../../report/invented-case.ts';

const footnote = (words: string): RichInline => ({ type: 'footnote', attrs: { words } });
const line = (...content: readonly RichInline[]) => ({ type: 'paragraph', content }) as const;
const words = (text: string): RichInline => ({ type: 'text', text });
const cell = (type: 'tableHeader' | 'tableCell', typed: string) => ({
  type,
  content: [typed === '' ? ({ type: 'paragraph' } as const) : paragraph(typed)],
});

const TABLE: RichBlock = {
  type: 'table',
  content: [
    { type: 'tableRow', content: [cell('tableHeader', 'Ship'), cell('tableHeader', 'Days')] },
    { type: 'tableRow', content: [cell('tableHeader', 'Tern'), cell('tableCell', '2{3}')] },
    { type: 'tableRow', content: [cell('tableHeader', 'Eider')] },
  ],
};

const bodyOf = (...content: readonly RichBlock[]) => ({ type: 'doc', content }) as const;
const build = (...blocks: readonly RichBlock[]) =>
  buildReportDocument(inventedCase({ body: bodyOf(...blocks) }), ASSESSMENT);
const print = (...blocks: readonly RichBlock[]): string => {
  const html = renderReportHtml(build(heading(1, 'Text'), ...blocks), { mode: 'print', version: '1.0.0' });
  return html.slice(html.indexOf('id="section-1"'), html.indexOf('id="notes"'));
};

describe('tables', () => {
  test('headings say what they head, and a cell that says nothing is printed as a dash', () => {
    const html = print(TABLE);
    const rows = [...html.matchAll(/<tr>(.*?)<\/tr>/gu)].map(([, cells = '']) =>
      [...cells.matchAll(/<(t[hd])([^>]*)>(.*?)<\/t[hd]>/gu)].map(
        ([, tag, scope, said = '']) => `${tag}${scope} ${said.replaceAll(/<[^>]*>/gu, '')}`,
      ),
    );
    expect(rows.slice(0, 3)).toEqual([
      ['th scope="col" Ship', 'th scope="col" Days'],
      ['th scope="row" Tern', 'td 21'],
      ['th scope="row" Eider', 'td –'],
    ]);
    expect(html).toContain('<thead>');
  });

  test('a citation in a cell is a note in the order of the text, and its words are found as citing', () => {
    const { notes } = build(heading(1, 'Text'), paragraph('One{1}'), TABLE, paragraph('Two{2}'));
    expect(notes.map(({ claims }) => claims.map(({ code }) => code))).toEqual([['C1'], ['C3'], ['C2']]);
    const found = sentencesCiting(inventedCase({ body: bodyOf(TABLE) }), new Set([claimId(3)]), new Set());
    expect(found.map((sentence) => sentence.words)).toEqual(['2']);
  });

  test('a table without a cell is left out', () => {
    expect(build(heading(1, 'Text'), { type: 'table', content: [] }).body).toHaveLength(1);
  });
});

describe('boxes and page breaks', () => {
  test('a box says in words what it is', () => {
    const html = print(
      { type: 'box', attrs: { kind: 'gap' }, content: [paragraph('Who paid?')] },
      { type: 'box', attrs: { kind: 'assumption' }, content: [paragraph('The counts are honest.')] },
      { type: 'pageBreak' },
      paragraph('After.'),
    );
    expect(html).toMatch(
      /<div class="box box-gap"><p class="box-title">What we do not know<\/p><p[^>]*>Who paid\?/u,
    );
    expect(html).toMatch(/box-assumption"><p class="box-title">Assumption</u);
    expect(html).toMatch(/<div class="page-break"><\/div><p[^>]*>After\./u);
  });
});

describe('notes', () => {
  test('footnotes and citations are one series, and what an author adds is printed with the citation', () => {
    const cited: RichInline = { type: 'citation', attrs: { claimIds: [claimId(1)], note: 'See p. 4.' } };
    const { notes, problems } = build(
      heading(1, 'Text'),
      line(words('One'), footnote('Seen by two crews.'), words(' two'), cited),
    );
    expect(notes.map(({ number, words: said, isFootnote }) => [number, said, isFootnote])).toEqual([
      [1, 'Seen by two crews.', true],
      [2, 'See p. 4.', false],
    ]);
    expect(problems.filter(({ code }) => code === 'footnote-empty' || code === 'citation-empty')).toEqual([]);
    const html = renderReportHtml(build(heading(1, 'T'), line(footnote('Seen.'), cited)), { mode: 'screen' });
    const list = html.slice(html.indexOf('class="notes"'));
    expect(list).toMatch(/id="note-1"><p class="remark" dir="auto">Seen\.<\/p>/u);
    expect(list).toMatch(/id="note-2"><p class="remark" dir="auto">See p\. 4\.<\/p>/u);
  });

  test('a footnote without words is a problem, and is no evidence either way', () => {
    const document = build(heading(1, 'Text'), line(words('One'), footnote(' ')), paragraph('Two{1}'));
    expect(document.problems).toContainEqual({
      code: 'footnote-empty',
      message: 'Note 1 says nothing. Write it or take it out.',
    });
    const { notes } = JSON.parse(evidenceOf(document)) as { readonly notes: readonly unknown[] };
    expect(notes).toEqual([{ number: 2, claims: ['C1'], missing: 0 }]);
  });

  test('words of cells, boxes and notes are found like any others', () => {
    expect(
      plainWords(
        bodyOf(
          TABLE,
          { type: 'box', attrs: { kind: 'note' }, content: [line(words('Aside'), footnote('Seen.'))] },
          line(footnote('Alone.')),
        ),
      ).split('\n'),
    ).toEqual(['Ship', 'Days', 'Tern', '2 ', 'Eider', 'Aside ', 'Seen.', 'Alone.']);
  });
});

test('the outline holds headings and judgements in order, each judgement below its heading', () => {
  const entries = outlineOf(
    bodyOf(heading(1, 'One'), judgement('It rains.{1}', 'likely', 'low', ''), heading(2, ''), paragraph('x')),
  );
  expect(entries.map(({ level, judgement: number, words: said }) => [level, number, said])).toEqual([
    [1, null, 'One'],
    [2, 1, 'It rains.'],
    [2, null, ''],
  ]);
});
