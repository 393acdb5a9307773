import type { ReportDocument } from '../../../shared/analysis/report-model.ts';
import { REPORT_WORDS as WORDS } from '../../../shared/words/report.ts';
import type { FlowDocument, FlowNote } from '../flow/flow-model.ts';
import { words } from '../flow/flow-runs.ts';
import { reportFlow } from '../flow/report-flow.ts';
import { markingOf } from '../handling-words.ts';
import { frontMatter } from './front-matter.ts';
import { indented, markdownBlocks } from './markdown-blocks.ts';
import { markdownRuns } from './markdown-runs.ts';

/** The report as GitHub-flavoured Markdown with front matter. The same report gives the same text. */
export function renderReportMarkdown(report: ReportDocument, version: string): string {
  const flow = reportFlow(report, version);
  const marking = markdownRuns([words(markingOf(flow.about), { isBold: true })]);
  return `${[
    frontMatter(flow.about),
    marking,
    opening(flow),
    markdownBlocks(flow.blocks),
    flow.notes.map(markdownNote).join('\n\n'),
    marking,
  ]
    .filter(Boolean)
    .join('\n\n')}\n`;
}

function opening({ about, front }: FlowDocument): string {
  const { bottomLine } = front;
  return [
    `# ${markdownRuns([words(about.title || WORDS.untitled)], 'cell')}`,
    about.subtitle && markdownRuns([words(about.subtitle, { isItalic: true })]),
    about.organisation && markdownRuns([words(about.organisation)]),
    about.isSample && markdownRuns([words(WORDS.sampleNotice, { isBold: true })]),
    front.particulars
      .map(
        ({ name, value }) => `- ${markdownRuns([words(`${name}:`, { isBold: true }), words(` ${value}`)])}`,
      )
      .join('\n'),
    bottomLine &&
      indented(
        [
          markdownRuns([words(bottomLine.title, { isBold: true })]),
          ...bottomLine.paragraphs.map((runs) => markdownRuns(runs)),
        ].join('\n\n'),
        '> ',
        '> ',
      ),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** Further paragraphs of a note stand in by four blanks (GFM footnotes). */
const markdownNote = ({ number, paragraphs }: FlowNote): string =>
  indented(paragraphs.map((runs) => markdownRuns(runs)).join('\n\n'), `[^${number}]: `, '    ');
