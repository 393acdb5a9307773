import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { renderReportDocx } from '../../../renderer/report/docx/report-docx.ts';
import { renderReportMarkdown } from '../../../renderer/report/markdown/report-markdown.ts';
import { renderReportHtml } from '../../../renderer/report/report-html.tsx';
import { buildReportDocument } from '../../../shared/analysis/report-document.ts';
import { utf8 } from '../../../shared/lib/sha256.ts';
import type { CitationStyle } from '../../../shared/model/citation-style.ts';
import type { RichBlock } from '../../../shared/model/rich-text.ts';
import { INVENTED_PICTURES, paragraph } from '../../report/invented-body.ts';
import { ASSESSMENT, inventedCase } from '../../report/invented-case.ts';

const report = buildReportDocument(inventedCase(), ASSESSMENT);

/** Every drawing as two marks that are found again. */
const paintings = new Map(
  report.figures.flatMap(({ anchor, content }) =>
    content.form === 'drawings'
      ? [
          [
            anchor,
            content.parts.map(({ width, height }, part) => ({
              svg: utf8(`<svg>${anchor} ${part}</svg>`),
              png: utf8(`png ${anchor} ${part}`),
              width,
              height,
            })),
          ] as const,
        ]
      : [],
  ),
);
const PICTURES = { paintings, files: INVENTED_PICTURES };

const partsOf = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

describe('figures in a Word file', () => {
  test('are pictures with the words for those who do not see them, their caption and where they come from', async () => {
    const parts = partsOf(await renderReportDocx(report, '0.1.0', PICTURES));
    const document = parts['word/document.xml'] ?? '';
    const media = Object.entries(parts).filter(([name]) => name.startsWith('word/media/'));
    const drawn = [...paintings.values()].flat();
    expect(drawn.length).toBeGreaterThan(3);
    for (const { svg, png } of drawn) {
      expect(media.map(([, bytes]) => bytes)).toContain(strFromU8(svg));
      expect(media.map(([, bytes]) => bytes)).toContain(strFromU8(png));
    }
    expect(document.match(/<asvg:svgBlip/g)).toHaveLength(drawn.length);
    const described = [...document.matchAll(/<wp:docPr\b[^>]* descr="([^"]*)"/g)].map(
      ([, words = '']) => words,
    );
    const told = report.figures.filter(
      ({ content }) => content.form === 'picture' || content.form === 'drawings',
    );
    expect(described.length).toBe(drawn.length + told.length - paintings.size);
    expect(described.every((words) => words !== '')).toBe(true);
    for (const { number, caption, source } of told) {
      expect(document).toContain(`Figure ${number} ${caption}`);
      expect(document).toContain(source.replaceAll('&', '&amp;'));
    }
    const ids = [...document.matchAll(/<wp:docPr\b[^>]*\bid="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('are told in words where there are no pictures, as in Markdown', async () => {
    const document = partsOf(await renderReportDocx(report, '0.1.0'))['word/document.xml'] ?? '';
    expect(document).not.toContain('<w:drawing>');
    const first = report.figures.find(({ content }) => content.form === 'drawings');
    expect(document).toContain(first?.alt.slice(0, 30) ?? 'none');
    expect(renderReportMarkdown(report, '0.1.0')).toContain(first?.alt.slice(0, 30) ?? 'none');
  });

  test('the same report gives the same bytes', async () => {
    const [one, other] = [
      await renderReportDocx(report, '0.1.0', PICTURES),
      await renderReportDocx(report, '0.1.0', PICTURES),
    ];
    expect(Buffer.compare(one, other)).toBe(0);
  });
});

describe('citations that name their references', () => {
  const footnote: RichBlock = {
    type: 'paragraph',
    content: [
      { type: 'text', text: 'By the tide tables' },
      { type: 'footnote', attrs: { words: 'Those of the harbour master.' } },
    ],
  };
  const cited = (citations: CitationStyle) =>
    buildReportDocument(
      inventedCase({
        citations,
        body: { type: 'doc', content: [paragraph('The second reading was put off.{1} Again.{5}'), footnote] },
      }),
      ASSESSMENT,
    );

  test.each([
    ['numbered', '['],
    ['author-date', '('],
  ] as const)('%s: Word and Markdown name them in the text and list them', async (style, open) => {
    const named = cited(style);
    const parts = partsOf(await renderReportDocx(named, '0.1.0'));
    const document = parts['word/document.xml'] ?? '';
    const markdown = renderReportMarkdown(named, '0.1.0');
    for (const { label, anchor } of named.references) {
      expect(document).toContain(`w:name="${anchor.replace('-', '_')}"`);
      expect(markdown).toContain(`<a id="${anchor}"></a>`);
      expect(markdown).toContain(label);
    }
    const [first] = named.references;
    expect(document).toMatch(new RegExp(`w:anchor="${first?.anchor.replace('-', '_') ?? ''}"`));
    expect(document).toContain(`> ${open}<`);
    // Footnotes alone stay footnotes.
    expect(document.match(/<w:footnoteReference /g)).toHaveLength(1);
    expect(parts['word/footnotes.xml']).toContain('Those of the harbour master.');
    expect(markdown.match(/^\[\^\d+\]: /gm)).toHaveLength(1);
  });

  test.each(['numbered', 'author-date'] as const)(
    '%s: the pages keep footnotes, numbered from 1',
    (style) => {
      const named = cited(style);
      expect(named.notes.map(({ references, printed }) => references === null && printed)).toEqual([
        false,
        false,
        1,
      ]);
      const html = renderReportHtml(named, { mode: 'print' });
      expect(html).toContain('Those of the harbour master.');
      expect(html).toMatch(/<a id="citation-3" href="#note-3" title="Note 1">1<\/a>/);
    },
  );
});
