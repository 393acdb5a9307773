import type { FigureTable, ReportFigure } from '../../../shared/analysis/figures/report-figure.ts';
import { FIGURE_WORDS } from '../../../shared/words/figures.ts';
import type { FlowBlock, FlowFigure, FlowTable } from './flow-model.ts';
import { broken, quiet, words } from './flow-runs.ts';

/** A figure with its words: a table stays one, and a drawing or picture is told by what it shows. */
export function flowFigure(figure: ReportFigure): FlowFigure {
  const { number, caption, source, alt, content, missing } = figure;
  const title = `${FIGURE_WORDS.number(number)} ${caption}`;
  const below = [
    ...(missing > 0 ? [[broken(FIGURE_WORDS.missing(missing))]] : []),
    ...(source ? [[quiet(source)]] : []),
  ];
  if (content.form === 'table') {
    const told = [
      tableOf(title, content.table),
      ...below.map((runs): FlowBlock => ({ kind: 'paragraph', isSmall: true, runs })),
    ];
    return { kind: 'figure', figure, told, title, below };
  }
  const said = content.form === 'nothing' ? broken(content.why) : words(alt);
  const told: readonly FlowBlock[] = [
    { kind: 'panel', title: [words(title, { isBold: true })], paragraphs: [[said], ...below] },
  ];
  return { kind: 'figure', figure, told, title, below };
}

const tableOf = (caption: string, { columns, rows }: FigureTable): FlowTable => ({
  kind: 'table',
  caption,
  columns: columns.map(({ title, share }) => ({ title, width: share })),
  rows: rows.map((cells) => ({
    cells: cells.map(({ words: text, anchor }) => [
      [anchor === null ? words(text) : { kind: 'link' as const, anchor, words: words(text) }],
    ]),
  })),
});
