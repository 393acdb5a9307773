import type { ReportDocument, SourceSummary } from '../../../shared/analysis/report-model.ts';
import type { ReportStatement } from '../../../shared/analysis/report-statement.ts';
import {
  CONFIDENCE,
  type ConfidenceLevel,
  CREDIBILITY,
  LIKELIHOOD,
  likelihood,
  RELIABILITY,
} from '../../../shared/model/scale.ts';
import { originSentence } from '../../../shared/words/lineage.ts';
import { CONFIDENCE_MEANING, REPORT_WORDS } from '../../../shared/words/report.ts';
import { capital } from '../capital.ts';
import { summarySentences } from '../summary-sentences.ts';
import type { FlowBlock, FlowTable } from './flow-model.ts';
import { paragraph, partHeading, smallPrint } from './flow-part.ts';
import { words } from './flow-runs.ts';

const GUIDE = REPORT_WORDS.guide;
const SUMMARY = REPORT_WORDS.summary;

/** The scales in use, likelihood and confidence apart. */
export function flowGuide(judgements: ReportDocument['judgements']): readonly FlowBlock[] {
  const levels = (Object.keys(CONFIDENCE) as ConfidenceLevel[]).toReversed();
  return [
    partHeading('guide', GUIDE.title),
    ...(judgements.length > 0
      ? [
          ...likelihoodScale(judgements),
          pairs(
            GUIDE.confidenceCaption,
            levels.map((level) => [CONFIDENCE[level], CONFIDENCE_MEANING[level]]),
          ),
          smallPrint(GUIDE.confidence),
        ]
      : []),
    pairs(GUIDE.reliabilityCaption, Object.entries(RELIABILITY)),
    pairs(GUIDE.credibilityCaption, Object.entries(CREDIBILITY)),
    smallPrint(GUIDE.grades),
  ];
}

/** The lines of ICD 203's table that the judgements use. */
function likelihoodScale(judgements: ReportDocument['judgements']): readonly FlowBlock[] {
  const used = [...new Set(judgements.map((judgement) => likelihood(judgement.likelihood).row))].toSorted();
  const [first = [], second] = used.map((row) => LIKELIHOOD.filter((entry) => entry.row === row));
  const titles = second ? [GUIDE.term, GUIDE.otherTerm, GUIDE.meaning] : [GUIDE.term, GUIDE.meaning];
  return [
    smallPrint(second ? `${GUIDE.likelihood} ${GUIDE.mixed}` : GUIDE.likelihood),
    {
      kind: 'table',
      caption: GUIDE.likelihoodCaption,
      columns: titles.map((title) => ({ title, width: 100 / titles.length })),
      rows: first.map(({ term, low, high }, index) => ({
        cells: [
          capital(term),
          ...(second ? [capital(second[index]?.term ?? '')] : []),
          REPORT_WORDS.range(low, high),
        ].map((text) => [[words(text)]]),
      })),
    },
  ];
}

/** What the report rests on, in counts. */
export function flowSummary(summary: SourceSummary, statement: ReportStatement): readonly FlowBlock[] {
  const heading = partHeading('summary', SUMMARY.title);
  if (summary.claims === 0) return [heading, paragraph(SUMMARY.none)];
  const origins = `${SUMMARY.origins(originSentence(summary.origins))} ${SUMMARY.counts}`;
  return [
    heading,
    ...statement.paragraphs.map((words) => paragraph(words)),
    ...(statement.isDraft ? [] : [paragraph(summarySentences(summary).join(' '))]),
    counts(
      SUMMARY.reliabilityCaption,
      SUMMARY.sources,
      summary.reliability.map(({ letter, sources }) => [letter, letter && RELIABILITY[letter], sources]),
    ),
    counts(
      SUMMARY.credibilityCaption,
      SUMMARY.claims,
      summary.credibility.map(({ digit, claims }) => [digit, digit && CREDIBILITY[digit], claims]),
    ),
    ...(summary.sources > 1 ? [paragraph(origins)] : []),
  ];
}

const pairs = (caption: string, rows: readonly (readonly [string, string])[]): FlowTable => ({
  kind: 'table',
  caption,
  columns: [
    { title: GUIDE.term, width: 18 },
    { title: GUIDE.explanation, width: 82 },
  ],
  rows: rows.map(([entry, meaning]) => ({ cells: [[[words(entry)]], [[words(meaning)]]] })),
});

const counts = (
  caption: string,
  title: string,
  rows: readonly (readonly [string | number | null, string | null, number])[],
): FlowTable => ({
  kind: 'table',
  caption,
  columns: [
    { title: SUMMARY.grade, width: 70 },
    { title, width: 30 },
  ],
  rows: rows.map(([entry, meaning, count]) => ({
    cells: [
      [
        entry === null
          ? [words(SUMMARY.notRated)]
          : [words(`${entry} `, { isBold: true }), words(meaning ?? '')],
      ],
      [[words(String(count))]],
    ],
  })),
});
