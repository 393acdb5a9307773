import { evidenceOf } from '../../../shared/analysis/report-evidence.ts';
import type { ReportDocument } from '../../../shared/analysis/report-model.ts';
import { sha256OfText } from '../../../shared/lib/sha256.ts';
import type { PrintedPart } from '../../../shared/model/template.ts';
import { REPORT_WORDS } from '../../../shared/words/report.ts';
import { flowAnnexes } from './flow-annexes.ts';
import { flowBlocks, flowJudgements } from './flow-body.ts';
import { flowFront } from './flow-front.ts';
import { flowGuide, flowSummary } from './flow-guide.ts';
import type { FlowBlock, FlowDocument } from './flow-model.ts';
import { flowNotes } from './flow-notes.ts';
import { paragraph, partHeading, smallPrint, warning } from './flow-part.ts';
import { citedBlocks, citedRuns, flowReferences } from './flow-references.ts';

/** The whole report as running text, in the order of the printed pages. */
export function reportFlow(report: ReportDocument, version: string): FlowDocument {
  const cited = citedRuns(report);
  const front = flowFront(report);
  const { bottomLine } = front;
  return {
    about: report.about,
    kind: report.layout.kind,
    front: {
      ...front,
      bottomLine: bottomLine && { ...bottomLine, paragraphs: bottomLine.paragraphs.map(cited) },
    },
    blocks: citedBlocks(
      [
        ...flowJudgements(report.judgements),
        ...(has('guide', report) ? flowGuide(report.judgements, report.about.scale) : []),
        ...flowBlocks(report.body, report.figures),
        ...(has('summary', report) ? flowSummary(report.summary, report.statement) : []),
        ...flowReferences(report),
        ...flowAnnexes(report),
        ...(has('verification', report) ? verification(report, version) : []),
      ],
      cited,
    ),
    notes: flowNotes(report.notes.filter(({ references }) => references === null)),
  };
}

const has = (part: PrintedPart, { layout }: ReportDocument): boolean => layout.prints.includes(part);

/** How the chain can be checked, and what in it does not hold. */
function verification(report: ReportDocument, version: string): readonly FlowBlock[] {
  const { about, problems } = report;
  const WORDS = REPORT_WORDS.verification;
  const lines = [
    `${WORDS.apart} ${sha256OfText(evidenceOf(report))}. ${WORDS.excerpts}`,
    [
      WORDS.marking(about.isMarkingSet, about.marking, about.sourceMarking),
      about.caseTitle && WORDS.case(about.caseTitle),
      WORDS.made(version),
    ]
      .filter(Boolean)
      .join(' '),
  ];
  return [
    partHeading('verification', WORDS.title),
    ...lines.map(smallPrint),
    ...(problems.length > 0
      ? [
          warning(WORDS.problems),
          {
            kind: 'list' as const,
            isOrdered: false,
            items: problems.map(({ message }) => [paragraph(message)]),
          },
        ]
      : []),
  ];
}
