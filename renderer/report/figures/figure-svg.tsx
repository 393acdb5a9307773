import { renderToStaticMarkup } from 'react-dom/server';
import { drawTable } from '../../../shared/analysis/figures/claims-table.ts';
import { type Drawing, stacked } from '../../../shared/analysis/figures/drawing.ts';
import type { ReportFigure } from '../../../shared/analysis/figures/report-figure.ts';
import type { ReportDocument } from '../../../shared/analysis/report-model.ts';
import { DrawingSvg } from './DrawingSvg.tsx';

/**
 * A figure of a report as one SVG file's text; null for one that has no drawing: a picture, or one without anything
 * to show. The same report gives the same text.
 */
export function figureSvg(report: Pick<ReportDocument, 'figures'>, number: number): string | null {
  const figure = report.figures[number - 1];
  const drawing = figure && drawingOf(figure);
  return drawing ? renderToStaticMarkup(<DrawingSvg drawing={drawing} label={figure.alt} />) : null;
}

function drawingOf({ content }: ReportFigure): Drawing | null {
  if (content.form === 'drawings') return stacked(content.parts);
  return content.form === 'table' ? drawTable(content.table) : null;
}
