import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { renderReportDocx } from '../../../renderer/report/docx/report-docx.ts';
import { logoSize } from '../../../renderer/report/logo-size.ts';
import { renderReportMarkdown } from '../../../renderer/report/markdown/report-markdown.ts';
import { printOrderOf } from '../../../renderer/report/print-order.ts';
import { MOST_ROWS } from '../../../renderer/report/printed-rows.ts';
import { renderReportHtml } from '../../../renderer/report/report-html.tsx';
import { buildReportDocument } from '../../../shared/analysis/report-document.ts';
import { sanitiseCase } from '../../../shared/analysis/sanitise-case.ts';
import { toBase64 } from '../../../shared/lib/base64.ts';
import type { Assessment } from '../../../shared/model/assessment.ts';
import type { CaseSnapshot } from '../../../shared/model/case-snapshot.ts';
import type { MarkingScheme } from '../../../shared/model/marking.ts';
import type { Source } from '../../../shared/model/source.ts';
import { ASSESSMENT, inventedCase } from '../../report/invented-case.ts';

const SCHEME: MarkingScheme = {
  name: 'Port scheme',
  levels: [
    { label: 'OPEN', ink: '#000000', ground: '#E4E8EC', meaning: 'For anybody.', isStricter: false },
    { label: 'BRIDGE ONLY', ink: '#FFFFFF', ground: '#9C1C28', meaning: 'For the bridge.', isStricter: true },
  ],
  caveats: ['NO COPIES', 'ENGLISH ONLY'],
};
const PNG = new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10]);
const SHA256 = 'a'.repeat(64);
const FILES = new Map([[SHA256, `data:image/png;base64,${toBase64(PNG)}`]]);

/** The invented case in a house with its own markings: every source but the first is open. */
function houseCase(changes: Partial<Assessment> = {}, first: Partial<Source> = {}): CaseSnapshot {
  const snapshot = inventedCase({ organisation: '', ...changes });
  return {
    ...snapshot,
    info: snapshot.info.map((info) => ({
      ...info,
      scheme: SCHEME,
      house: {
        name: 'Port authority of Quillport',
        logo: {
          alt: 'An anchor',
          picture: {
            sha256: SHA256,
            name: 'anchor.png',
            mediaType: 'image/png' as const,
            byteLength: PNG.length,
            width: 480,
            height: 160,
          },
        },
      },
    })),
    sources: snapshot.sources.map((source, index) => ({
      ...source,
      marking: index === 0 ? 'BRIDGE ONLY' : 'OPEN',
      caveats: index === 0 ? ['ENGLISH ONLY'] : [],
      ...(index === 0 && first),
    })),
  };
}

const reportOf = (...given: Parameters<typeof houseCase>) =>
  buildReportDocument(houseCase(...given), ASSESSMENT);
const LINE = 'BRIDGE ONLY // NO COPIES // ENGLISH ONLY';

describe('a house with its own markings', () => {
  const report = reportOf({ caveats: ['NO COPIES'] });

  test('marks an assessment by the strictest source it cites, with the caveats of both', () => {
    expect(report.about).toMatchObject({
      marking: 'BRIDGE ONLY',
      caveats: ['NO COPIES', 'ENGLISH ONLY'],
      organisation: 'Port authority of Quillport',
    });
    expect(report.problems.map(({ code }) => code)).not.toContain('marking-too-open');
  });

  test('is warned of a marking that is more open than what is cited, by its own scheme', () => {
    expect(reportOf({ marking: 'OPEN' }).problems).toContainEqual({
      code: 'marking-too-open',
      message: 'The marking OPEN is more open than BRIDGE ONLY, which a cited source carries.',
    });
    // What the scheme does not know is never taken for open.
    expect(
      reportOf({ marking: 'OPEN' }, { marking: 'TLP:CLEAR' }).problems.map(({ code }) => code),
    ).toContain('marking-too-open');
  });

  test('prints the marking in its colours in head and foot, and its picture in both places', () => {
    const html = renderReportHtml(report, { mode: 'print', pictures: FILES });
    for (const box of ['@top-right', '@bottom-right']) {
      const rule = html.slice(html.indexOf(`${box}{`), html.indexOf('}', html.indexOf(`${box}{`)));
      expect(rule).toContain(`content:"${LINE}"`);
      expect(rule).toContain('700 12pt');
      expect(rule).toContain('background:#9C1C28;color:#FFFFFF');
    }
    expect(html).toMatch(/@top-left\{[^}]*background:url\("data:image\/png;base64,[^}]*21mm 7mm/);
    expect(html).toMatch(/@page :first\{@top-left\{[^}]*background-image:none/);
    expect(html).toMatch(/<img class="house-logo" src="data:image\/png[^>]* alt="An anchor"/);
    expect(html).toContain(`${LINE}. For the bridge.`);
    expect(printOrderOf(report, html).rights).toBe(`${LINE}. For the bridge.`);
  });

  test('a picture whose file is gone is left out, and nothing is printed in its place', () => {
    const html = renderReportHtml(report, { mode: 'print' });
    expect(html).not.toContain('class="house-logo"');
    expect(html).not.toContain('background:url');
  });

  test('caveats without end go on several lines, so that none runs off the page', () => {
    const caveats = Array.from({ length: 3 }, (_, index) => `HANDLE ONLY AS DIRECTED ${index}`);
    const html = renderReportHtml(reportOf({ caveats }), { mode: 'print' });
    const rule = html.slice(html.indexOf('@top-right{'), html.indexOf('}', html.indexOf('@top-right{')));
    expect(rule).toContain('width:70mm');
    expect(rule).toContain('white-space:normal');
    expect(rule).toContain('700 6.5pt');
  });

  test('stands so in Word and Markdown as well', async () => {
    const files = { paintings: new Map(), files: FILES };
    const parts = unzipSync(await renderReportDocx(report, '0.1.0', files));
    const xml = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
    for (const name of ['word/header1.xml', 'word/footer1.xml']) {
      expect(xml(name)).toContain(LINE);
      expect(xml(name)).toContain('w:fill="9C1C28"');
    }
    expect(xml('word/header1.xml')).toContain('descr="An anchor"');
    expect(xml('word/document.xml')).toContain('descr="An anchor"');
    const media = Object.entries(parts).filter(([name]) => name.startsWith('word/media/'));
    expect(media.map(([, bytes]) => bytes)).toEqual([PNG]);
    const markdown = renderReportMarkdown(report, '0.1.0');
    expect(markdown).toContain(`**${LINE}**`);
  });

  test('a sanitised copy withholds what is above the cut of the house, with its caveats', () => {
    const { snapshot, sanitised } = sanitiseCase(houseCase(), ASSESSMENT, {
      cut: 'OPEN',
      saysLanguage: true,
      withheldClaims: new Set(),
    });
    expect(sanitised.described).toEqual(['S1']);
    const copy = buildReportDocument(snapshot, ASSESSMENT, { sanitised });
    expect(copy.about).toMatchObject({ marking: 'OPEN', caveats: [] });
  });
});

test.each([
  ['as wide as its place', { width: 480, height: 160 }, { width: 21, height: 7 }],
  ['a long strip', { width: 4000, height: 100 }, { width: 24, height: 0.6 }],
  ['a tower', { width: 100, height: 400 }, { width: 1.8, height: 7 }],
])('a picture that is %s keeps its proportions in the head of a page', (_, picture, size) => {
  expect(logoSize(picture, 'head')).toEqual(size);
});

test('a register without end is cut, says what it leaves out and where that is, and nothing leads to it', () => {
  const report = buildReportDocument(inventedCase(), ASSESSMENT);
  const [claim] = report.claims;
  if (!claim) throw new Error('Nothing is cited');
  const more = Array.from({ length: MOST_ROWS }, (_, index) => ({
    ...claim,
    code: `C${1000 + index}`,
    anchor: `claim-C${1000 + index}`,
    support: [],
    notes: [],
    figures: [],
  }));
  const long = { ...report, claims: [...more, ...report.claims] };
  const html = renderReportHtml(long, { mode: 'print' });
  expect(html).toContain('The first 5,000 claims are printed here. 36 more are cited;');
  expect(html).toContain('evidence.json');
  const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  const broken = [...html.matchAll(/ href="#([^"]+)"/g)].filter(([, to]) => !ids.has(to));
  expect(broken.map(([, to]) => to)).toEqual([]);
  expect(renderReportHtml(long, { mode: 'screen' })).not.toContain('claims are printed here');
});
