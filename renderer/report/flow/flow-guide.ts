import type { ReportDocument, SourceSummary } from '../../../shared/analysis/report-model.ts';
import type { ReportStatement } from '../../../shared/analysis/report-statement.ts';
import {
  CONFIDENCE,
  type ConfidenceLevel,
  CREDIBILITY,
  LIKELIHOOD_SCALE_IDS,
  LIKELIHOOD_SCALES,
  type LikelihoodScaleId,
  RELIABILITY,
} from '../../../shared/model/scale.ts';
import { CHECKING_WORDS } from '../../../shared/words/checking.ts';
import { originSentence } from '../../../shared/words/lineage.ts';
import { CONFIDENCE_MEANING, REPORT_WORDS } from '../../../shared/words/report.ts';
import { bandsOf } from '../scale-bands.ts';
import { summarySentences } from '../summary-sentences.ts';
import type { FlowBlock, FlowTable } from './flow-model.ts';
import { paragraph, partHeading, smallPrint } from './flow-part.ts';
import { words } from './flow-runs.ts';

const GUIDE = REPORT_WORDS.guide;
const SUMMARY = REPORT_WORDS.summary;

/** The scales in use, likelihood and confidence apart. */
export function flowGuide(
  judgements: ReportDocument['judgements'],
  scale: LikelihoodScaleId,
): readonly FlowBlock[] {
  const levels = (Object.keys(CONFIDENCE) as ConfidenceLevel[]).toReversed();
  return [
    partHeading('guide', GUIDE.title),
    ...(judgements.length > 0
      ? [
          ...likelihoodScales(judgements, scale),
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

/** The scale that the assessment chose, and every other that a judgement takes its term from. */
function likelihoodScales(
  judgements: ReportDocument['judgements'],
  scale: LikelihoodScaleId,
): readonly FlowBlock[] {
  const others = LIKELIHOOD_SCALE_IDS.filter(
    (id) => id !== scale && judgements.some(({ band }) => band.scale === id),
  );
  const { family } = LIKELIHOOD_SCALES[scale];
  const isMixed = others.some((id) => LIKELIHOOD_SCALES[id].family === family);
  return [
    smallPrint(isMixed ? `${GUIDE.likelihood} ${GUIDE.mixed}` : GUIDE.likelihood),
    ...[scale, ...others].flatMap((id) => [
      smallPrint(CHECKING_WORDS.scaleSource(LIKELIHOOD_SCALES[id].source)),
      scaleTable(id),
    ]),
  ];
}

const scaleTable = (scale: LikelihoodScaleId): FlowTable => ({
  kind: 'table',
  caption: `${GUIDE.likelihoodCaption}: ${LIKELIHOOD_SCALES[scale].name}`,
  columns: [GUIDE.term, GUIDE.meaning].map((title) => ({ title, width: 50 })),
  rows: bandsOf(scale).map(({ term, range }) => ({ cells: [[[words(term)]], [[words(range)]]] })),
});

/** What the report rests on, in counts. */
export function flowSummary(summary: SourceSummary, statement: ReportStatement): readonly FlowBlock[] {
  const heading = partHeading('summary', SUMMARY.title);
  if (summary.claims === 0) return [heading, paragraph(SUMMARY.none)];
  const origins = `${SUMMARY.origins(originSentence(summary.origins))} ${SUMMARY.counts}`;
  return [
    heading,
    ...statement.paragraphs.map((line) => paragraph(line)),
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
