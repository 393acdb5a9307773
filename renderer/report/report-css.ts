import baseCss from './report.css?raw';
import blocksCss from './report-blocks.css?raw';
import contentsCss from './report-contents.css?raw';
import figuresCss from './report-figures.css?raw';
import frontCss from './report-front.css?raw';
import judgementsCss from './report-judgements.css?raw';
import type { Mode } from './report-mode.ts';
import notesCss from './report-notes.css?raw';
import screenCss from './report-screen.css?raw';
import shortCss from './report-short.css?raw';
import tablesCss from './report-tables.css?raw';

/** The report's own style sheets, in the order in which later rules win. */
export const reportCss = (mode: Mode): string =>
  [
    baseCss,
    frontCss,
    contentsCss,
    tablesCss,
    judgementsCss,
    notesCss,
    blocksCss,
    figuresCss,
    shortCss,
    ...(mode === 'screen' ? [screenCss] : []),
  ].join('\n');
