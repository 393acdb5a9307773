import { describe, expect, test } from 'vitest';
import { renderReportHtml } from '../../../renderer/report/report-html.tsx';
import { buildReportDocument } from '../../../shared/analysis/report-document.ts';
import { evidenceOf } from '../../../shared/analysis/report-evidence.ts';
import type { ReportDocument } from '../../../shared/analysis/report-model.ts';
import type { Assessment } from '../../../shared/model/assessment.ts';
import { NO_DESCRIPTOR, type SourceDescriptor } from '../../../shared/model/source-descriptor.ts';
import { ASSESSMENT, inventedCase } from '../../report/invented-case.ts';

function report(descriptor: Partial<SourceDescriptor>, changes: Partial<Assessment> = {}): ReportDocument {
  const snapshot = inventedCase(changes);
  const sources = snapshot.sources.map((source) =>
    source.code === 'S2' ? { ...source, descriptor: { ...NO_DESCRIPTOR, ...descriptor } } : source,
  );
  return buildReportDocument({ ...snapshot, sources }, ASSESSMENT);
}

const html = (document: ReportDocument): string => renderReportHtml(document, { mode: 'print' });

const row = (document: ReportDocument): string =>
  /<tr id="source-S2">[\s\S]*?<\/tr>/u.exec(html(document))?.[0] ?? '';

const summary = (document: ReportDocument): string =>
  (/id="summary"[\s\S]*?<\/section>/u.exec(html(document))?.[0] ?? '').replaceAll(/<[^>]*>/gu, ' ');

describe('the annex of sources', () => {
  test('prints what the analyst says of a source’s worth, factor by factor, and where it is archived', () => {
    const document = report({
      quality: 'Good on what it saw.',
      factors: [{ factor: 'bias', words: 'Owned by the port <ltd>.' }],
      availability: 'public',
      archived: 'https://archive.example/s2',
      aiTools: 'None used.',
    });
    const printed = row(document);
    for (const line of [
      'Publicly available (PAI).',
      'Quality: Good on what it saw.',
      'Bias: Owned by the port &lt;ltd&gt;.',
      'Archived copy: https://archive.example/s2',
      'AI or machine learning: None used.',
    ]) {
      expect(printed).toContain(line);
    }
    expect(evidenceOf(document)).toContain('"quality":"Good on what it saw."');
  });

  test('has no empty line for a source of which nothing is said', () => {
    expect(row(report({}))).not.toMatch(/Quality:|Archived copy:|AI or machine/u);
  });
});

describe('the source summary', () => {
  test('is the draft, once, where the analyst has written nothing', () => {
    const printed = summary(report({}));
    expect(printed).toContain('Most weight lies on S');
    expect(printed.match(/This assessment cites/gu)).toHaveLength(1);
    expect(printed.match(/The cited sources together/gu)).toHaveLength(1);
  });

  test('is the analyst’s words where there are some, with the counts behind them', () => {
    const printed = summary(report({}, { sourceStatement: { words: 'Broad, but old.', draft: '' } }));
    expect(printed).toContain('Broad, but old.');
    expect(printed).not.toContain('Most weight lies on');
    expect(printed.indexOf('Broad, but old.')).toBeLessThan(printed.indexOf('This assessment cites'));
  });
});
