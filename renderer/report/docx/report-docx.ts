import {
  AlignmentType,
  Document,
  HeadingLevel,
  type ImageRun,
  LevelFormat,
  Packer,
  Paragraph,
  TableOfContents,
} from 'docx';
import type { ReportAbout } from '../../../shared/analysis/report-about.ts';
import type { ReportDocument } from '../../../shared/analysis/report-model.ts';
import { langOf } from '../../../shared/lib/language-name.ts';
import { xmlCharacters } from '../../../shared/lib/xml-characters.ts';
import { REPORT_WORDS as WORDS } from '../../../shared/words/report.ts';
import type { FlowDocument, FlowFront } from '../flow/flow-model.ts';
import { words } from '../flow/flow-runs.ts';
import { reportFlow } from '../flow/report-flow.ts';
import { markingOf } from '../handling-words.ts';
import {
  BULLET_NUMBERING,
  DEEPEST_LIST,
  DocxBlocks,
  type DocxChild,
  indentOf,
  numberingOf,
  paragraph,
} from './docx-blocks.ts';
import { type DocxPictures, NO_PICTURES, pictureRun } from './docx-figure.ts';
import { docxFooter, docxHeader } from './docx-running.ts';
import { docxStyles, STYLE } from './docx-styles.ts';
import { particularsTable } from './docx-table.ts';
import { steadyDocx } from './steady-docx.ts';

/** The report as a Word file: real headings, notes, links and page numbers. The same report gives the same bytes. */
export async function renderReportDocx(
  report: ReportDocument,
  version: string,
  pictures: DocxPictures = NO_PICTURES,
): Promise<Uint8Array> {
  const flow = reportFlow(report, version);
  const { about } = flow;
  const language = langOf(about.language) ?? 'en';
  const blocks = new DocxBlocks(pictures);
  const body = blocks.write(flow.blocks);
  const document = new Document({
    title: xmlCharacters(about.title || WORDS.untitled),
    subject: xmlCharacters(about.subtitle),
    creator: xmlCharacters(about.authors.join('; ')),
    lastModifiedBy: xmlCharacters(about.authors[0] ?? ''),
    description: xmlCharacters([about.code, WORDS.version(about.version)].filter(Boolean).join(', ')),
    keywords: markingOf(about),
    styles: docxStyles(language),
    numbering: docxNumbering(blocks.numberedLists),
    footnotes: footnotesOf(flow),
    features: { updateFields: true },
    sections: [
      {
        properties: { page: { size: A4, margin: MARGINS } },
        headers: { default: docxHeader(about, logoRun(about, pictures, HEAD_LOGO)) },
        footers: { default: docxFooter(about) },
        children: [...titleLogo(about, pictures), ...frontPage(flow), ...contents(), ...body],
      },
    ],
  });
  return steadyDocx(new Uint8Array(await Packer.toArrayBuffer(document)), { day: about.day, language });
}

/** In twentieths of a point. */
const A4 = { width: 11_906, height: 16_838 };
const MARGINS = { top: 1590, bottom: 1530, left: 1190, right: 1190, header: 620, footer: 560 };

/** Room for the picture of the house, in points: beside the running title, and above the name. */
const HEAD_LOGO = { width: 68, height: 16 };
const TITLE_LOGO = { width: 147, height: 45 };

const logoRun = (
  { logo, organisation }: ReportAbout,
  { files }: DocxPictures,
  room: typeof HEAD_LOGO,
): ImageRun | null =>
  logo && pictureRun(files.get(logo.picture.sha256), logo.picture, logo.alt || organisation, room);

function titleLogo(about: ReportAbout, pictures: DocxPictures): readonly Paragraph[] {
  const image = logoRun(about, pictures, TITLE_LOGO);
  return image ? [new Paragraph({ alignment: AlignmentType.RIGHT, children: [image] })] : [];
}

function frontPage({ about, kind, front }: FlowDocument): readonly DocxChild[] {
  return [
    ...(about.organisation ? [paragraph([words(about.organisation)], { style: STYLE.organisation })] : []),
    paragraph([words(kind)], { style: STYLE.small }),
    paragraph([words(about.title || WORDS.untitled)], { heading: HeadingLevel.TITLE }),
    ...(about.subtitle ? [paragraph([words(about.subtitle)], { style: STYLE.subtitle })] : []),
    ...(about.isSample ? [paragraph([words(WORDS.sampleNotice)], { style: STYLE.notice })] : []),
    particularsTable(front.particulars),
    ...panel(front.bottomLine),
  ];
}

const panel = (bottomLine: FlowFront['bottomLine']): readonly Paragraph[] =>
  bottomLine === null
    ? []
    : [
        paragraph([words(bottomLine.title)], { style: STYLE.panelTitle }),
        ...bottomLine.paragraphs.map((runs) => paragraph(runs, { style: STYLE.panel })),
      ];

const contents = (): readonly (Paragraph | TableOfContents)[] => [
  paragraph([words(WORDS.contents)], { style: STYLE.contentsTitle, pageBreakBefore: true }),
  new TableOfContents(WORDS.contents, { hyperlink: true, headingStyleRange: '1-2' }),
];

const footnotesOf = ({ notes }: FlowDocument): Record<string, { readonly children: readonly Paragraph[] }> =>
  Object.fromEntries(
    notes.map(({ number, paragraphs }) => [
      String(number),
      {
        // The number that Word puts in front stands close.
        children: paragraphs.map((runs, index) =>
          paragraph(index === 0 ? [words(' '), ...runs] : runs, { style: STYLE.note }),
        ),
      },
    ]),
  );

function docxNumbering(numberedLists: number) {
  const levelsOf = (
    format: (level: number) => {
      format: typeof LevelFormat.BULLET | typeof LevelFormat.DECIMAL;
      text: string;
    },
  ) =>
    Array.from({ length: DEEPEST_LIST + 1 }, (_, level) => ({
      level,
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: indentOf(level), hanging: 300 }, spacing: { after: 60 } } },
      ...format(level),
    }));
  return {
    config: [
      { reference: BULLET_NUMBERING, levels: levelsOf(() => ({ format: LevelFormat.BULLET, text: '•' })) },
      ...Array.from({ length: numberedLists }, (_, index) => ({
        reference: numberingOf(index + 1),
        levels: levelsOf((level) => ({ format: LevelFormat.DECIMAL, text: `%${level + 1}.` })),
      })),
    ],
  };
}
