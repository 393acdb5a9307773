import { inflateSync } from 'node:zlib';
import { PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { printOrderOf } from '../../renderer/report/print-order.ts';
import { renderReportHtml } from '../../renderer/report/report-html.tsx';
import { buildReportDocument } from '../../shared/analysis/report-document.ts';
import { evidenceOf } from '../../shared/analysis/report-evidence.ts';
import { sha256OfText } from '../../shared/lib/sha256.ts';
import { INVENTED_PICTURES } from './invented-body.ts';
import { ASSESSMENT, inventedCase } from './invented-case.ts';
import { checkPdf, type PdfCheck } from './pdf-check.ts';
import { isInstalled, poppler, printOrders, qpdfCheck, whyNotPrint } from './print-harness.ts';

const reason = whyNotPrint();
const hasQpdf = isInstalled('qpdf');

describe.skipIf(reason !== null)(
  `an assessment printed by Electron${reason ? ` (skipped: ${reason})` : ''}`,
  () => {
    let printed: readonly Uint8Array[] = [];
    let preview: Uint8Array = new Uint8Array();
    const report = buildReportDocument(inventedCase(), ASSESSMENT);
    let check: PdfCheck;
    let pages: readonly string[] = [];

    beforeAll(async () => {
      const html = renderReportHtml(report, {
        mode: 'print',
        version: '0.1.0',
        pictures: INVENTED_PICTURES,
      });
      const order = printOrderOf(report, html);
      // Twice in one process and once more in another.
      const [together = [], [alone, looked] = []] = await printOrders([
        [order, order],
        [order, { preview: html }],
      ]);
      printed = alone ? [...together, alone] : together;
      preview = looked ?? preview;
      check = await checkPdf(first());
      pages = poppler('pdftotext', first(), ['-layout']).split('\f').slice(0, check.facts.pages);
    }, 240_000);

    const first = (): Uint8Array => {
      const [bytes] = printed;
      if (!bytes) throw new Error('Nothing was printed');
      return bytes;
    };

    test('it passes the checker: tags, bookmarks, links, fonts, language', () => {
      expect(check.fails).toEqual([]);
      expect(check.facts.pages).toBeGreaterThan(9);
      expect(check.facts.bookmarks).toBeGreaterThan(10);
      expect(check.facts.links).toBeGreaterThan(200);
      expect(check.facts.attachments).toEqual(['evidence.json']);
    });

    test('the same order gives the same bytes, in this process and in another', () => {
      expect(printed.map((bytes) => Buffer.compare(bytes, first()))).toEqual([0, 0, 0]);
    });

    test('a preview has every word of every page where the document has it, numbers and markings too', () => {
      const places = (bytes: Uint8Array): readonly string[] =>
        poppler('pdftotext', bytes, ['-bbox'])
          .split('\n')
          .filter((line) => /<(?:page|word) /u.test(line));
      expect(places(preview)).toEqual(places(first()));
      expect(preview.length).toBeGreaterThan(0);
    });

    test('the marking stands on each page above and below, and each page says that the case is invented', () => {
      const edges = pages.map((page) => page.trim().split('\n'));
      expect(edges.filter((lines) => !lines.slice(0, 2).some((line) => line.endsWith('TLP:AMBER')))).toEqual(
        [],
      );
      expect(edges.filter((lines) => !lines.at(-1)?.endsWith('TLP:AMBER'))).toEqual([]);
      expect(pages.filter((page) => !page.includes('INVENTED SAMPLE'))).toEqual([]);
    });

    test('each line of the contents names the page on which that heading stands', () => {
      const lines = [
        ...(pages[1] ?? '').matchAll(/^ +(?:[\d.]+ +|(?:Annex [A-D]|Figure \d) +)?(\S.*?) {3,}(\d+)$/gm),
      ];
      expect(lines.length).toBe(14 + 6);
      const wrong = lines.filter(([, title = '', page]) => !pages[Number(page) - 1]?.includes(title));
      expect(wrong.map(([line]) => line)).toEqual([]);
      const places = lines.map(([, , page]) => Number(page));
      for (const list of [places.slice(0, 14), places.slice(14)]) {
        expect(list).toEqual(list.toSorted((a, b) => a - b));
      }
    });

    test('each note names the page on which its number stands', () => {
      const numbers = poppler('pdftotext', first(), ['-raw'])
        .split('\f')
        .map((page) => page.replaceAll(/\s+/g, ' '));
      const notes = numbers.join(' ').matchAll(
        // A note may go on on the next page, behind its foot and head.
        /“(Berths 1 and 2 were|Sixty-one members have)[^“]*\.”[^“]*? [A-F]\d C\d+ p\. (\d+)/g,
      );
      const places = [...notes].map(([, , page]) => numbers[Number(page) - 1] ?? '');
      expect(
        places.map((page) => /two berths stood closed|Sixty-one members want to speak/.test(page)),
      ).toEqual([true, true]);
    });

    test('each figure is on the page with its words as text, its caption and where it comes from', () => {
      const text = pages.join('\n').replaceAll(/\s+/g, ' ');
      expect(text).toContain('Figure 1 Who says what');
      expect(text).toContain('speaks for the claim; origin not established');
      expect(text).toContain('Date not known');
      expect(text).toContain('Source: C1, C7, annex A.');
      expect(text).toContain('F and 6 say that there is no basis for judging.');
      expect(check.facts.tags['Figure']).toBeGreaterThanOrEqual(5);
    });

    test('Chinese and Arabic words can be copied out, and every font is embedded', () => {
      const text = pages.join('\n');
      expect(text).toContain('奎尔港扩建法案进入二读');
      expect(text).toContain('承建方表示，疏浚工程可以在十八个月内完成。');
      expect(text).toContain('التأجيل');
      const fonts = poppler('pdffonts', first()).split('\n').slice(2).filter(Boolean);
      expect(fonts.length).toBeGreaterThan(4);
      expect(fonts.filter((line) => !/ yes +(?:yes|no) +yes +\d+ +\d+$/.test(line))).toEqual([]);
      expect(fonts.filter((line) => line.includes('Type 3'))).toEqual([]);
    });

    test('each page says which it is, and of how many', () => {
      const feet = pages.map((page) => /Page (\d+ of \d+)/.exec(page.trim().split('\n').at(-1) ?? '')?.[1]);
      expect(feet).toEqual(pages.map((_, index) => `${index + 1} of ${pages.length}`));
    });

    test('the last annex says how each original came in', () => {
      const { custody } = report;
      const squeezed = pages.join('').replaceAll(/\s+/g, '');
      expect(custody.length).toBeGreaterThan(5);
      expect(custody.filter(({ sha256 }) => !squeezed.includes(sha256))).toEqual([]);
      expect(pages.join('\n')).toMatch(/Annex D +Chain of custody\n/);
    });

    test('read aloud, it goes from the title through judgements, text and notes to the annexes', () => {
      const aloud = poppler('pdfinfo', first(), ['-struct-text']).replaceAll(/\s+/g, ' ');
      const parts = [
        'Bottom line',
        'Key judgements',
        'How to read this assessment',
        'What the bill changes',
        'The Federation wants a seat',
        'Why the vote has slipped',
        'Source summary',
        'Each note gives the source',
        'Claims cited in this assessment',
        'Sources cited in this assessment',
        'Entities that take part',
        'How the originals behind',
        'The attached file evidence.json',
      ];
      const places = parts.map((part) => aloud.lastIndexOf(part));
      expect(places).not.toContain(-1);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(aloud).not.toContain('Page 2 of');
    });

    test('the attached evidence is what the assessment rests on', async () => {
      const pdf = await PDFDocument.load(first(), { updateMetadata: false });
      const streams = pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
        const isFile =
          object instanceof PDFRawStream && String(object.dict.get(PDFName.of('Type'))) === '/EmbeddedFile';
        return isFile ? [inflateSync(object.getContents()).toString()] : [];
      });
      expect(streams).toEqual([evidenceOf(report)]);
      expect(pages.at(-1)).toContain(sha256OfText(evidenceOf(report)));
    });

    test.skipIf(!hasQpdf)(
      `qpdf finds nothing wrong${hasQpdf ? '' : ' (skipped: it is not installed)'}`,
      () => {
        expect(qpdfCheck(first())).toContain('No syntax or stream encoding errors found');
      },
    );

    test('a table that runs over pages repeats its head on each', () => {
      const withClaims = pages.filter(
        (page) => /^ *C\d+ {2,}\S/m.test(page) && !/Bottom line|Figure \d|Origins/.test(page),
      );
      expect(withClaims.length).toBeGreaterThan(1);
      expect(withClaims.filter((page) => !/Code +Claim +Attributed to/.test(page))).toEqual([]);
    });
  },
);
