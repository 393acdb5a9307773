import {
  Footer,
  Header,
  type ImageRun,
  PageNumber,
  Paragraph,
  ShadingType,
  Tab,
  type TabStopDefinition,
  TabStopType,
  TextRun,
} from 'docx';
import type { ReportAbout } from '../../../shared/analysis/report-about.ts';
import { xmlCharacters } from '../../../shared/lib/xml-characters.ts';
import { REPORT_WORDS as WORDS } from '../../../shared/words/report.ts';
import { markingOf } from '../handling-words.ts';
import { COLOUR, STYLE, TEXT_WIDTH } from './docx-styles.ts';

/** Title and marking above each page. */
export const docxHeader = (about: ReportAbout, logo: ImageRun | null): Header =>
  new Header({
    children: [
      ...(about.isSample
        ? [line([new TextRun({ text: WORDS.sampleHead, bold: true, color: COLOUR.red })])]
        : []),
      line(
        [...(logo ? [logo, new TextRun('  ')] : []), new TextRun(runningTitle(about)), tab(), marking(about)],
        [RIGHT],
      ),
    ],
  });

/** Organisation, page number and marking below each page. */
export const docxFooter = (about: ReportAbout): Footer =>
  new Footer({
    children: [
      line(
        [
          new TextRun(xmlCharacters(shortened(about.organisation, 48))),
          tab(),
          new TextRun({
            children: [WORDS.pageOf.page, PageNumber.CURRENT, WORDS.pageOf.of, PageNumber.TOTAL_PAGES],
          }),
          tab(),
          marking(about),
        ],
        [CENTRE, RIGHT],
      ),
    ],
  });

const line = (children: (TextRun | ImageRun)[], tabStops: TabStopDefinition[] = []): Paragraph =>
  new Paragraph({ style: STYLE.running, tabStops, children });

const tab = (): TextRun => new TextRun({ children: [new Tab()] });
const CENTRE = { type: TabStopType.CENTER, position: TEXT_WIDTH / 2 };
const RIGHT = { type: TabStopType.RIGHT, position: TEXT_WIDTH };

/** 12 pt or more, on the right, in the colours of its level, as TLP 2.0 asks. */
const marking = (about: ReportAbout): TextRun =>
  new TextRun({
    text: ` ${xmlCharacters(markingOf(about))} `,
    bold: true,
    size: 24,
    color: about.level.ink.slice(1),
    shading: { type: ShadingType.CLEAR, fill: about.level.ground.slice(1) },
  });

const runningTitle = ({ title, code, version }: ReportAbout): string =>
  xmlCharacters(
    [shortened(title || WORDS.untitled, 62), code, WORDS.version(version)].filter(Boolean).join('  ·  '),
  );

function shortened(text: string, most: number): string {
  const chars = [...text.replace(/\s+/gu, ' ').trim()];
  return chars.length > most ? `${chars.slice(0, most).join('').trimEnd()}…` : chars.join('');
}
