import { expect, test } from 'vitest';
import { figureSvg } from '../../../renderer/report/figures/figure-svg.tsx';
import { buildReportDocument } from '../../../shared/analysis/report-document.ts';
import { ASSESSMENT, inventedCase } from '../../report/invented-case.ts';

const report = buildReportDocument(inventedCase(), ASSESSMENT);

test('every drawn figure and the table can stand alone as a vector graphic that says what it shows', () => {
  for (const { number, kind, content } of report.figures) {
    const svg = figureSvg(report, number);
    if (content.form === 'picture') {
      expect(svg).toBeNull();
      continue;
    }
    expect(svg, kind).toMatch(
      /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" role="img" aria-label="[^"]{20,}/,
    );
    // Nothing to load, to run or to see through.
    expect(svg).not.toMatch(/NaN|Infinity|undefined|<script|href=|url\(|opacity|style=/);
    expect(svg).toMatch(/<text /);
  }
});

test('the same report gives the same text, and a number that no figure has gives none', () => {
  const again = buildReportDocument(inventedCase(), ASSESSMENT);
  expect(report.figures.map(({ number }) => figureSvg(report, number))).toEqual(
    again.figures.map(({ number }) => figureSvg(again, number)),
  );
  expect(figureSvg(report, 99)).toBeNull();
});
