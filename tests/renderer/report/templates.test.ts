import { describe, expect, test } from 'vitest';
import { renderReportHtml } from '../../../renderer/report/report-html.tsx';
import { buildReportDocument } from '../../../shared/analysis/report-document.ts';
import { BUILT_IN_KEYS } from '../../../shared/model/built-in-templates.ts';
import { ASSESSMENT, inventedCase } from '../../report/invented-case.ts';

const pageOf = (template: (typeof BUILT_IN_KEYS)[number], mode: 'print' | 'screen'): string =>
  renderReportHtml(buildReportDocument(inventedCase({ template }), ASSESSMENT), { mode });

const all = (html: string, pattern: RegExp): readonly string[] =>
  [...html.matchAll(pattern)].map(([, found = '']) => found);

describe('an assessment set by a template', () => {
  test.each(BUILT_IN_KEYS)('%s leads nowhere that is not printed', (key) => {
    for (const mode of ['print', 'screen'] as const) {
      const html = pageOf(key, mode);
      const anchors = new Set(all(html, / id="([^"]+)"/g));
      expect(all(html, / href="#([^"]+)"/g).filter((anchor) => !anchors.has(anchor))).toEqual([]);
      expect(all(html, / data-page-of="([^"]+)"/g).filter((anchor) => !anchors.has(anchor))).toEqual([]);
    }
  });

  test('a note runs on from its first page, without contents and annexes, and names its sources in the notes', () => {
    const html = pageOf('note', 'print');
    expect(html).toContain('Current-intelligence note');
    expect(html).not.toMatch(/id="(?:contents|guide|summary|annex-claims|annex-sources|annex-entities)"/);
    expect(html).toContain('id="note-1"');
    expect(html).toContain('id="verification"');
    expect(html).toMatch(/<body class="print is-short">/);
  });

  test('a source evaluation has the scales and the annex of sources, which then is its first', () => {
    const html = pageOf('evaluation', 'print');
    for (const anchor of ['guide', 'summary', 'annex-sources']) {
      expect(html).toContain(`id="${anchor}"`);
    }
    expect(html).not.toMatch(/id="annex-(?:claims|entities)"/);
    expect(html).toMatch(/id="annex-sources"[^>]*><span class="heading-number">Annex A/);
  });
});
