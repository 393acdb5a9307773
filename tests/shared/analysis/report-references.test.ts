import { describe, expect, test } from 'vitest';
import { renderReportHtml } from '../../../renderer/report/report-html.tsx';
import { buildReportDocument } from '../../../shared/analysis/report-document.ts';
import type { ReportDocument } from '../../../shared/analysis/report-model.ts';
import type { CitationStyle } from '../../../shared/model/citation-style.ts';
import { ASSESSMENT, inventedCase } from '../../report/invented-case.ts';

const reportIn = (citations: CitationStyle): ReportDocument =>
  buildReportDocument(inventedCase({ citations }), ASSESSMENT);

const wordsOf = (html: string): string => html.replaceAll(/<[^>]+>/g, '').replaceAll(/\s+/g, ' ');

describe('citations', () => {
  test('by notes have no list of references', () => {
    const { references, notes } = reportIn('notes');
    expect(references).toEqual([]);
    expect(notes.every((note) => note.references === null)).toBe(true);
  });

  test('by number count the sources in the order of first citation, each once', () => {
    const { references, notes, sources } = reportIn('numbered');
    expect(references.map(({ label }) => label)).toEqual(sources.map((_, index) => String(index + 1)));
    const firsts = references.flatMap(({ citedBy }) => citedBy[0] ?? []);
    expect(firsts).toEqual(firsts.toSorted((a, b) => a - b));
    for (const { label, citedBy } of references) {
      for (const number of citedBy) {
        expect(notes[number - 1]?.references?.map((cited) => cited.label)).toContain(label);
      }
    }
  });

  test('by author and year are in the order of the alphabet, and those alike are told apart', () => {
    const snapshot = inventedCase({ citations: 'author-date' });
    const sources = snapshot.sources.map((source, index) =>
      index < 2 ? { ...source, authors: ['Roe, Jane'], published: '2031-02' } : source,
    );
    const { references } = buildReportDocument({ ...snapshot, sources }, ASSESSMENT);
    const labels = references.map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining(['Roe 2031a', 'Roe 2031b']));
    expect(labels).toEqual(labels.toSorted(new Intl.Collator('en', { numeric: true }).compare));
    expect(new Set(labels).size).toBe(labels.length);
  });

  test.each(['numbered', 'author-date'] as const)(
    '%s: the page names the place in the source and leads both ways',
    (style) => {
      const report = reportIn(style);
      const html = renderReportHtml(report, { mode: 'print' });
      const cited = report.notes
        .flatMap(({ references }) => references ?? [])
        .find(({ locator }) => locator !== '');
      expect(cited).toBeDefined();
      expect(wordsOf(html)).toContain(`${cited?.label ?? ''}, ${cited?.locator ?? ''}`);
      expect(html).not.toContain('id="notes"');
      const anchors = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
      const targets = [...html.matchAll(/ (?:href="#|data-page-of=")([^"]+)"/g)].map(([, id]) => id);
      expect(targets.filter((target) => !anchors.has(target))).toEqual([]);
      expect(html).toContain('claim removed');
    },
  );
});
