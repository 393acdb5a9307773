import type { ReportFigure } from '../../../shared/analysis/figures/report-figure.ts';
import type { ReportBlock, ReportJudgement } from '../../../shared/analysis/report-model.ts';
import { assertNever } from '../../../shared/lib/assert-never.ts';
import { BLOCK_WORDS } from '../../../shared/words/blocks.ts';
import { REPORT_WORDS } from '../../../shared/words/report.ts';
import { capital } from '../capital.ts';
import { hasWords } from '../has-words.ts';
import { flowFigure } from './flow-figure.ts';
import type { FlowBlock, FlowRuns, FlowTable } from './flow-model.ts';
import { partHeading } from './flow-part.ts';
import { joined, runsOf, words } from './flow-runs.ts';
import { flowTable } from './flow-table.ts';

const WORDS = REPORT_WORDS.judgements;

/** The author's text. */
export const flowBlocks = (
  blocks: readonly ReportBlock[],
  figures: readonly ReportFigure[],
): readonly FlowBlock[] =>
  blocks.flatMap((block) => {
    if (block.kind !== 'figure') return [flowBlock(block, figures)];
    const figure = figures.find(({ number }) => number === block.number);
    return figure ? [flowFigure(figure)] : [];
  });

function flowBlock(
  block: Exclude<ReportBlock, { kind: 'figure' }>,
  figures: readonly ReportFigure[],
): FlowBlock {
  switch (block.kind) {
    case 'heading':
      return { ...block, runs: runsOf(block.words) };
    case 'paragraph':
      return { kind: 'paragraph', runs: runsOf(block.words) };
    case 'list':
      return { ...block, items: block.items.map((parts) => flowBlocks(parts, figures)) };
    case 'quotation':
      return { ...block, paragraphs: block.paragraphs.map((paragraph) => runsOf(paragraph)) };
    case 'table':
      return flowTable(block);
    case 'box':
      return {
        kind: 'panel',
        title: [words(BLOCK_WORDS.boxes[block.box], { isBold: true })],
        paragraphs: block.parts.flatMap((part) => lines(part)),
      };
    case 'page-break':
      return { kind: 'page break' };
    case 'judgement':
      return restated(block.judgement);
    default:
      return assertNever(block);
  }
}

/** What stands in a box, line by line: a panel holds paragraphs only. */
function lines(block: ReportBlock): readonly FlowRuns[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return [runsOf(block.words)];
    case 'quotation':
      return block.paragraphs.map((paragraph) => runsOf(paragraph));
    case 'list':
      return block.items.flatMap((parts, index) =>
        parts
          .flatMap(lines)
          .map(
            (runs, at): FlowRuns => [
              words(at > 0 ? '   ' : block.isOrdered ? `${index + 1}. ` : '• '),
              ...runs,
            ],
          ),
      );
    case 'table':
      return block.rows.map((cells) =>
        joined(
          cells.flatMap((cell) => (cell?.paragraphs ?? []).map((paragraph) => runsOf(paragraph))),
          ' · ',
        ),
      );
    case 'box':
      return block.parts.flatMap(lines);
    case 'judgement':
      return [runsOf(block.judgement.statement, true), likelihoodRuns(block.judgement)];
    case 'page-break':
    case 'figure':
      return [];
    default:
      return assertNever(block);
  }
}

/** Notes and confidence stand with the judgement itself, in front. */
const restated = (judgement: ReportJudgement): FlowBlock => ({
  kind: 'panel',
  title: [
    { kind: 'link', anchor: judgement.anchor, words: words(WORDS.one(judgement.number), { isBold: true }) },
  ],
  paragraphs: [runsOf(judgement.statement, true), likelihoodRuns(judgement)],
});

/** The term with its range, always together. */
export const likelihoodRuns = ({
  likelihood,
  band,
}: Pick<ReportJudgement, 'likelihood' | 'band'>): FlowRuns => [
  words(capital(likelihood), { isBold: true }),
  words(` (${band.range})`),
];

/** The judgements, with likelihood and confidence in places of their own (ICD 203 D.6.e(2)(b)). */
export function flowJudgements(judgements: readonly ReportJudgement[]): readonly FlowBlock[] {
  if (judgements.length === 0) return [];
  const table: FlowTable = {
    kind: 'table',
    caption: WORDS.caption,
    columns: [
      { title: WORDS.number, width: 7 },
      { title: WORDS.judgement, width: 68 },
      { title: WORDS.likelihood, width: 25 },
    ],
    rows: judgements.map(({ number, anchor, statement, likelihood, band, confidence, basis }) => ({
      anchor,
      cells: [
        [[words(String(number))]],
        [
          hasWords(statement) ? runsOf(statement) : [words(REPORT_WORDS.empty)],
          [words(REPORT_WORDS.confidence(confidence, hasWords(basis)), { tone: 'quiet' }), ...runsOf(basis)],
        ],
        [likelihoodRuns({ likelihood, band })],
      ],
    })),
  };
  return [partHeading('judgements', WORDS.title), table];
}
