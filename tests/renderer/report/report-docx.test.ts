import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { beforeAll, describe, expect, test } from 'vitest';
import { renderReportDocx } from '../../../renderer/report/docx/report-docx.ts';
import { buildReportDocument } from '../../../shared/analysis/report-document.ts';
import type { Assessment } from '../../../shared/model/assessment.ts';
import { ASSESSMENT, inventedCase } from '../../report/invented-case.ts';

const reportOf = (changes: Partial<Assessment> = {}) =>
  buildReportDocument(inventedCase(changes), ASSESSMENT);

describe('the assessment as a Word file', () => {
  const report = reportOf();
  let bytes: Uint8Array;
  let parts: Readonly<Record<string, string>>;
  let html: string;

  beforeAll(async () => {
    bytes = await renderReportDocx(report, '0.1.0');
    parts = partsOf(bytes);
    html = (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })).value;
  });

  test('every relationship leads to a part, and every part has a type', () => {
    const missing = Object.entries(parts)
      .filter(([name]) => name.endsWith('.rels'))
      .flatMap(([name, xml]) => {
        const folder = name.replace(/_rels\/[^/]+$/, '');
        return [...xml.matchAll(/Target="([^"]+)"/g)]
          .map(([, target = '']) => (target.startsWith('/') ? target.slice(1) : folder + target))
          .filter((target) => !(target in parts));
      });
    expect(missing).toEqual([]);
    const types = parts['[Content_Types].xml'] ?? '';
    const untyped = Object.keys(parts).filter(
      (name) =>
        !types.includes(`PartName="/${name}"`) &&
        !types.includes(`Extension="${name.split('.').at(-1) ?? ''}"`),
    );
    expect(untyped.filter((name) => name !== '[Content_Types].xml')).toEqual([]);
    expect(Object.values(parts).filter((xml) => /TargetMode="External"/.test(xml))).toEqual([]);
  });

  test('every style and numbering that is used is defined', () => {
    const defined = new Set(all(parts['word/styles.xml'], /w:styleId="([^"]+)"/g));
    const used = ['document', 'footnotes', 'header1', 'footer1'].flatMap((name) =>
      all(parts[`word/${name}.xml`], /<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]+)"/g),
    );
    expect(new Set(used).size).toBeGreaterThan(12);
    expect([...new Set(used)].filter((id) => !defined.has(id))).toEqual([]);
    const numberings = new Set(all(parts['word/numbering.xml'], /<w:num [^>]*w:numId="(\d+)"/g));
    const numbered = all(parts['word/document.xml'], /<w:numId w:val="(\d+)"/g);
    expect(numbered.length).toBeGreaterThan(3);
    expect(numbered.filter((id) => !numberings.has(id))).toEqual([]);
  });

  test('every bookmark is there once, every link leads to one, and every note is named once', () => {
    const document = parts['word/document.xml'] ?? '';
    const names = all(document, /<w:bookmarkStart [^>]*w:name="([^"]+)"/g);
    const ids = all(document, /<w:bookmarkStart [^>]*w:id="([^"]+)"/g);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(ids).size).toBe(ids.length);
    expect(all(document, /<w:bookmarkEnd [^>]*w:id="([^"]+)"/g).toSorted()).toEqual(ids.toSorted());
    expect(names.filter((name) => !/^[A-Za-z_]\w{0,39}$/.test(name))).toEqual([]);
    const anchors = [document, parts['word/footnotes.xml']].flatMap((xml) => all(xml, /w:anchor="([^"]+)"/g));
    expect(anchors.length).toBeGreaterThan(150);
    expect([...new Set(anchors)].filter((name) => !names.includes(name))).toEqual([]);
    const notes = all(document, /<w:footnoteReference [^>]*w:id="(\d+)"/g);
    expect(notes).toEqual(report.notes.map(({ number }) => String(number)));
    const given = all(parts['word/footnotes.xml'], /<w:footnote [^>]*w:id="(-?\d+)"/g);
    expect(notes.filter((id) => !given.includes(id))).toEqual([]);
  });

  test('read back, it has its headings, lists, tables, quotations and notes', () => {
    const headings = [...html.matchAll(/<h([1-3])>(.*?)<\/h\1>/g)].map(
      ([, level = '', words = '']) => `${level} ${plain(words)}`,
    );
    expect(headings).toContain('1 1\u2002What the bill changes');
    expect(headings).toContain('2 1.1\u2002Who gains and who pays');
    expect(headings.slice(-5)).toEqual([
      '1 Annex A\u2002Claims',
      '1 Annex B\u2002Sources',
      '1 Annex C\u2002Entities',
      '1 Annex D\u2002Chain of custody',
      '1 Verification',
    ]);
    expect(html.match(/<table>/g)?.length).toBe(15);
    expect(html).toMatch(/<ul><li>The Treasury has planned with the escrow/);
    expect(html).toMatch(/<ol><li>/);
    const notes = [...html.matchAll(/<li id="footnote-(\d+)">(.*?)<\/li>/gs)].map(([, , words = '']) =>
      plain(words),
    );
    expect(notes).toHaveLength(report.notes.length);
    expect(notes[1]).toContain('M. Talvi, R. Oshe, “Harbour bill slips again as coalition counts heads”');
    expect(notes[1]).toMatch(/government was four votes short\.” B3 C5/);
    expect(plain(html)).toContain('奎尔港扩建法案进入二读');
    expect(plain(html)).toContain('<script>alert("not run")</script>');
  });

  test('claims, sources, entities and the chain of custody are tables whose heads are repeated', () => {
    const document = parts['word/document.xml'] ?? '';
    const tables = [...document.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) => table);
    const heads = tables.filter((table) => table.includes('<w:tblHeader/>'));
    expect(tables.length - heads.length).toBe(1);
    const custody = heads.at(-1) ?? '';
    for (const { sha256 } of report.custody) expect(custody).toContain(sha256);
    for (const { code } of report.claims) expect(document).toContain(`>${code}<`);
  });

  test('marking and page numbers stand in head and foot, and the case says that it is invented', () => {
    expect(parts['word/header1.xml']).toContain('TLP:AMBER');
    expect(parts['word/header1.xml']).toContain('INVENTED SAMPLE');
    expect(parts['word/footer1.xml']).toContain('TLP:AMBER');
    expect(parts['word/footer1.xml']).toMatch(/Page .*PAGE.* of .*NUMPAGES/s);
    expect(parts['word/header1.xml']).toContain('w:fill="000000"');
  });

  test('it says who wrote it, in which language and when, and knows no other day', () => {
    const core = parts['docProps/core.xml'] ?? '';
    expect(core).toContain('<dc:creator>A. Marlowe; S. Okonjo</dc:creator>');
    expect(core).toContain('<dc:language>en</dc:language>');
    expect(all(core, /<dcterms:\w+[^>]*>([^<]*)</g)).toEqual([
      '2031-03-08T00:00:00Z',
      '2031-03-08T00:00:00Z',
    ]);
    expect(parts['word/styles.xml']).toContain('<w:lang w:val="en"');
  });

  test('the same assessment gives the same bytes', async () => {
    expect(Buffer.compare(await renderReportDocx(reportOf(), '0.1.0'), bytes)).toBe(0);
  });
});

test('characters that no XML can hold, and words from the right, leave a sound file', async () => {
  const title = 'Bell \u0007 and half \ud83d & <b>';
  const bytes = await renderReportDocx(
    reportOf({ title, subtitle: 'ميناء', authors: [], organisation: '' }),
    '',
  );
  const { 'word/document.xml': document = '', 'docProps/core.xml': core = '' } = partsOf(bytes);
  expect(core).toContain('<dc:title>Bell  and half \ufffd &amp; &lt;b&gt;</dc:title>');
  expect(document).toContain('Bell  and half \ufffd &amp; &lt;b&gt;');
  expect(document).toMatch(/<w:bidi\/>(?:(?!<\/w:p>).)*<w:rtl\/>(?:(?!<\/w:p>).)*ميناء/s);
});

const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

const all = (xml: string | undefined, pattern: RegExp): string[] =>
  [...(xml ?? '').matchAll(pattern)].map(([, found = '']) => found);

const plain = (html: string): string =>
  html
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
