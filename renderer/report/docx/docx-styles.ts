import type { IStylesOptions } from 'docx';

/** Fonts that Word brings along and LibreOffice has equals of: what is not embedded must be there to be measured. */
const SERIF = { ascii: 'Cambria', hAnsi: 'Cambria', eastAsia: 'SimSun', cs: 'Times New Roman' };
const SANS = { ascii: 'Calibri', hAnsi: 'Calibri', eastAsia: 'Microsoft YaHei', cs: 'Arial' };

/** As on the printed page. */
export const COLOUR = {
  ink: '16202B',
  navy: '12385B',
  teal: '0D6E74',
  red: '9C1C28',
  grey: '566371',
  rule: 'C9D0D7',
  pale: 'F1F4F7',
} as const;

/** Ids of the styles that the paragraphs name; each is defined below. */
export const STYLE = {
  organisation: 'Organisation',
  subtitle: 'Subtitle',
  notice: 'Notice',
  panel: 'Panel',
  panelTitle: 'PanelTitle',
  contentsTitle: 'ContentsTitle',
  restated: 'Restated',
  quote: 'Quote',
  caption: 'Caption',
  figureCaption: 'FigureCaption',
  tableHead: 'TableHead',
  tableText: 'TableText',
  small: 'SmallPrint',
  running: 'RunningLine',
  note: 'FootnoteText',
} as const;

const heading = (level: 0 | 1 | 2, size: number, before: number, after: number) => ({
  run: { font: SANS, size, bold: true, color: COLOUR.navy },
  paragraph: { spacing: { before, after }, keepNext: true, outlineLevel: level },
});

const own = (id: string, name: string, run: object, paragraph: object) => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  run,
  paragraph,
});

/** Sizes in half points, gaps in twentieths of a point. */
export const docxStyles = (language: string): IStylesOptions => ({
  default: {
    document: {
      run: { font: SERIF, size: 21, color: COLOUR.ink, language: { value: language } },
      paragraph: { spacing: { after: 120, line: 288, lineRule: 'auto' } },
    },
    title: {
      run: { font: SANS, size: 52, bold: true, color: COLOUR.navy },
      paragraph: { spacing: { before: 960, after: 120 } },
    },
    heading1: heading(0, 36, 480, 160),
    heading2: heading(1, 26, 320, 100),
    heading3: heading(2, 22, 240, 80),
    caption: {
      run: { font: SANS, size: 18, bold: true, color: COLOUR.ink },
      paragraph: { spacing: { before: 240, after: 80 }, keepNext: true },
    },
    hyperlink: { run: { color: COLOUR.navy } },
    footnoteText: {
      run: { font: SANS, size: 16 },
      paragraph: { spacing: { after: 40, line: 240, lineRule: 'auto' } },
    },
  },
  paragraphStyles: [
    own(STYLE.organisation, 'Organisation', { font: SANS, size: 18, bold: true, color: COLOUR.navy }, {}),
    own(
      STYLE.subtitle,
      'Subtitle',
      { italics: true, size: 27, color: COLOUR.grey },
      { spacing: { after: 240 } },
    ),
    own(
      STYLE.notice,
      'Notice',
      { font: SANS, size: 18, bold: true, color: COLOUR.red },
      { border: box(COLOUR.red), spacing: { before: 240, after: 240 } },
    ),
    own(
      STYLE.panel,
      'Panel',
      { size: 23, color: 'FFFFFF' },
      { shading: { type: 'clear', fill: COLOUR.navy }, spacing: { after: 0 }, border: box(COLOUR.navy, 8) },
    ),
    own(
      STYLE.panelTitle,
      'Panel title',
      { font: SANS, size: 20, bold: true, color: 'A9D3D4' },
      {
        shading: { type: 'clear', fill: COLOUR.navy },
        spacing: { before: 360, after: 0 },
        border: box(COLOUR.navy, 8),
        keepNext: true,
      },
    ),
    own(
      STYLE.contentsTitle,
      'Contents title',
      { font: SANS, size: 36, bold: true, color: COLOUR.navy },
      { spacing: { after: 160 }, keepNext: true },
    ),
    own('TOC1', 'toc 1', { font: SANS, bold: true, color: COLOUR.navy }, tocParagraph(0)),
    own('TOC2', 'toc 2', { font: SANS }, tocParagraph(240)),
    own(
      STYLE.restated,
      'Restated judgement',
      {},
      {
        shading: { type: 'clear', fill: COLOUR.pale },
        border: { left: { style: 'single', size: 16, color: COLOUR.navy, space: 8 } },
        indent: { left: 280 },
        spacing: { after: 0 },
        keepLines: true,
      },
    ),
    own(STYLE.quote, 'Quote', { italics: true }, { indent: { left: 480, right: 480 } }),
    own(
      STYLE.figureCaption,
      'Figure caption',
      { font: SANS, size: 18, bold: true },
      { spacing: { before: 80, after: 80 } },
    ),
    own(
      STYLE.tableHead,
      'Table head',
      { font: SANS, size: 17, bold: true, color: COLOUR.navy },
      { spacing: { before: 20, after: 20, line: 240, lineRule: 'auto' }, keepNext: true },
    ),
    own(
      STYLE.tableText,
      'Table text',
      { font: SANS, size: 17 },
      { spacing: { after: 20, line: 240, lineRule: 'auto' } },
    ),
    own(
      STYLE.small,
      'Small print',
      { font: SANS, size: 18 },
      { spacing: { after: 120, line: 264, lineRule: 'auto' } },
    ),
    own(
      STYLE.running,
      'Running line',
      { font: SANS, size: 15, color: COLOUR.grey },
      {
        spacing: { after: 0, line: 240, lineRule: 'auto' },
      },
    ),
  ],
});

/** Between the margins of an A4 page, in twentieths of a point. */
export const TEXT_WIDTH = 9526;

const tocParagraph = (left: number) => ({
  indent: { left },
  spacing: { before: 40, after: 20, line: 252, lineRule: 'auto' },
  tabStops: [{ type: 'right', position: TEXT_WIDTH, leader: 'dot' }],
});

function box(color: string, space = 6) {
  const edge = { style: 'single', size: 6, color, space } as const;
  return { top: edge, bottom: edge, left: edge, right: edge };
}
