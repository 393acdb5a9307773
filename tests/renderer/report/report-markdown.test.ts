import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { FlowRuns } from '../../../renderer/report/flow/flow-model.ts';
import { markdownBlocks } from '../../../renderer/report/markdown/markdown-blocks.ts';
import { renderReportMarkdown } from '../../../renderer/report/markdown/report-markdown.ts';
import { buildReportDocument } from '../../../shared/analysis/report-document.ts';
import { markdown } from '../../../shared/formats/markdown.ts';
import { ASSESSMENT, inventedCase } from '../../report/invented-case.ts';

const report = buildReportDocument(inventedCase(), ASSESSMENT);
const text = renderReportMarkdown(report, '0.1.0');

const SIGNS =
  'a·Zé·7·港· ·*·_·**·`·#·>·<b>·&amp;·&#65;·|·\\·~·- ·1. ·12) ·+ ·===·---·[x](y)·![·]·[^1]·[^1]: ·$x$·”·.·' +
  'https://a.b·www.a.b·a@b.cd·<!-- ·\u00a0·\u200f·😀·(c)·\n·\n\n·    ';

/** Letters, blanks and everything that Markdown gives a meaning to, also in the order in which it has one. */
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...SIGNS.split('·')), fc.string({ unit: 'grapheme', maxLength: 4 })), {
    minLength: 1,
    maxLength: 9,
  })
  .map((parts) => parts.join(''))
  .filter((words) => isVisible(words));

describe('the assessment as Markdown', () => {
  test('our own reader finds every heading, with its number, and takes the particulars from the front matter', () => {
    const { text: read, blocks, found } = markdown.read(text, 'R1.md');
    const headings = blocks
      .filter(({ kind }) => kind === 'heading')
      .map(({ level, start, end }) => `${level} ${read.slice(start, end)}`);
    expect(headings.slice(0, 5)).toEqual([
      '1 Tesmere: the Harbour Bill and the government to mid-2031',
      '2 Key judgements',
      '2 How to read this assessment',
      '2 1 What the bill changes',
      '3 1.1 Who gains and who pays',
    ]);
    expect(headings.slice(-5)).toEqual([
      '2 Annex A Claims',
      '2 Annex B Sources',
      '2 Annex C Entities',
      '2 Annex D Chain of custody',
      '2 Verification',
    ]);
    expect(JSON.stringify(found)).toContain('Tesmere: the Harbour Bill');
    expect(blocks.filter(({ kind }) => kind === 'table').length).toBeGreaterThan(8);
  });

  test('every note that the text names is given once, and every link leads to an anchor', () => {
    const named = [...text.matchAll(/\[\^(\d+)\](?!:)/g)].map(([, number]) => Number(number));
    const given = [...text.matchAll(/^\[\^(\d+)\]:/gm)].map(([, number]) => Number(number));
    expect(given).toEqual(report.notes.map(({ number }) => number));
    expect(named).toEqual(given);
    const anchors = new Set([...text.matchAll(/<a id="([^"]+)">/g)].map(([, name]) => name));
    const links = [...text.matchAll(/\]\(#([^)]+)\)/g)].map(([, name]) => name);
    expect(links.length).toBeGreaterThan(100);
    expect(links.filter((name) => !anchors.has(name))).toEqual([]);
  });

  test('the marking stands at its head and at its end, and the case says that it is invented', () => {
    const lines = text.split('\n').filter(Boolean);
    expect(lines.at(lines.indexOf('---', 1) + 1)).toBe('**TLP:AMBER**');
    expect(lines.at(-1)).toBe('**TLP:AMBER**');
    expect(text).toContain('The countries, people, events, outlets and sources in it are invented');
  });

  test('typed words mean themselves: to our own reader a paragraph stays one paragraph of the same words', () => {
    fc.assert(
      fc.property(hostile, (words) => {
        const written = markdownBlocks([{ kind: 'paragraph', runs: [{ kind: 'words', text: words }] }]);
        const { blocks } = markdown.read(written, 'R1.md');
        expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph']);
        const [block] = blocks;
        const shown = unescaped(written.slice(block?.start, block?.end));
        expect(evened(shown)).toBe(evened(words));
      }),
      { numRuns: 1500 },
    );
  });
});

const hasReader = isInstalled('cmark-gfm');

describe.skipIf(!hasReader)(`read by cmark-gfm${hasReader ? '' : ' (skipped: it is not installed)'}`, () => {
  test('typed words survive, and bold and italic hold exactly the words they were given', () => {
    const style = fc.record({ text: hostile, isBold: fc.boolean(), isItalic: fc.boolean() });
    const samples = fc.sample(fc.array(style, { minLength: 1, maxLength: 4 }), {
      numRuns: 400,
      seed: 20_310_307,
    });
    const paragraphs = samples.map((runs): FlowRuns => runs.map((run) => ({ kind: 'words', ...run })));
    const html = asHtml(markdownBlocks(paragraphs.map((runs) => ({ kind: 'paragraph', runs }))));
    const read = [...parseHTML(`<html><body>${html}</body></html>`).document.body.children];
    expect(read.map(({ tagName }) => tagName).filter((name) => name !== 'P')).toEqual([]);
    expect(read.map((paragraph) => evened(paragraph.textContent))).toEqual(
      samples.map((runs) => evened(runs.map((run) => run.text).join(''))),
    );
    const bold = read.map((one) => squeezed([...one.querySelectorAll('strong')].map((b) => b.textContent)));
    expect(bold).toEqual(
      samples.map((runs) => squeezed(runs.filter((run) => run.isBold).map((run) => run.text))),
    );
    const italic = read.map((one) => squeezed([...one.querySelectorAll('em')].map((i) => i.textContent)));
    expect(italic).toEqual(
      samples.map((runs) => squeezed(runs.filter((run) => run.isItalic).map((run) => run.text))),
    );
    expect(html.replaceAll('<a href="mailto:', '')).not.toContain('<a ');
  });

  test('typed words survive in the cells of a table, and no cell is lost', () => {
    const rows = fc.sample(fc.tuple(hostile, hostile), { numRuns: 300, seed: 20_310_308 });
    const html = asHtml(
      markdownBlocks([
        {
          kind: 'table',
          caption: 'Words',
          columns: [
            { title: 'One', width: 1 },
            { title: 'Two', width: 1 },
          ],
          rows: rows.map((cells) => ({ cells: cells.map((cell) => [[{ kind: 'words', text: cell }]]) })),
        },
      ]),
    );
    const { document } = parseHTML(`<html><body>${html}</body></html>`);
    const read = [...document.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((cell) => evened(cell.textContent)),
    );
    expect(read).toEqual(rows.map((cells) => cells.map(evened)));
  });

  test('the whole assessment keeps its headings, lists, tables and notes', () => {
    const { document } = parseHTML(`<html><body>${asHtml(text.slice(text.indexOf('**TLP')))}</body></html>`);
    expect(document.querySelectorAll('h1, h2, h3, h4').length).toBe(15);
    expect(document.querySelectorAll('table').length).toBe(14);
    expect(document.querySelectorAll('section.footnotes li[id^="fn-"]').length).toBe(report.notes.length);
    expect(document.querySelectorAll('ol').length).toBeGreaterThan(1);
    expect(document.querySelector('blockquote')?.textContent).toContain('Bottom line');
    expect(document.body.textContent).toContain('<script>alert("not run")</script>');
  });
});

const asHtml = (source: string): string =>
  execFileSync(
    'cmark-gfm',
    ['--unsafe', '-e', 'table', '-e', 'footnotes', '-e', 'autolink', '-e', 'strikethrough'],
    {
      input: source,
      encoding: 'utf8',
    },
  );

/** What a reader shows of escaped words. */
const unescaped = (source: string): string =>
  source.replaceAll(/\\([!-/:-@[-`{-~])|&#(\d+);/g, (_, sign?: string, code?: string) =>
    sign === undefined ? String.fromCodePoint(Number(code)) : sign,
  );

/** Runs of blanks are one blank, as on the page. */
const evened = (words: string): string =>
  words
    .toWellFormed()
    .replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/gu, ' ')
    .replaceAll(/[ \n]+/g, ' ')
    .trim();

const squeezed = (parts: readonly string[]): string => parts.map(evened).join('').replaceAll(/\s/gu, '');

const isVisible = (words: string): boolean => evened(words) !== '';

function isInstalled(tool: string): boolean {
  try {
    execFileSync('which', [tool], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
