import type { ReportSource } from '../../../shared/analysis/report-model.ts';
import { languageName } from '../../../shared/lib/language-name.ts';
import { formatPartialDate } from '../../../shared/lib/partial-date.ts';
import { markingLine } from '../../../shared/model/marking.ts';
import { RELIABILITY } from '../../../shared/model/scale.ts';
import { LINEAGE_WORDS } from '../../../shared/words/lineage.ts';
import { REPORT_WORDS } from '../../../shared/words/report.ts';
import { SOURCES_WORDS } from '../../../shared/words/sources.ts';
import { capital } from '../capital.ts';
import { excerptName } from '../excerpt-name.ts';
import { worthLines } from '../source-worth.ts';
import { citation } from './flow-citation.ts';
import type { FlowRow, FlowRuns } from './flow-model.ts';
import { broken, joined, link, quiet, words } from './flow-runs.ts';

const WORDS = REPORT_WORDS.sources;

/** A source with the hash by which its original can be known again. */
export const sourceRow = (source: ReportSource): FlowRow => ({
  anchor: source.anchor,
  cells: [
    [[words(source.code)]],
    [citation(source, false), ...descriptionOf(source)],
    [
      [words(formatPartialDate(source.published))],
      ...(source.retrieved ? [[quiet(WORDS.retrieved(formatPartialDate(source.retrieved)))]] : []),
    ],
    ratingOf(source),
    [[words(markingLine(source.marking, source.caveats))]],
  ],
});

function descriptionOf(source: ReportSource): readonly FlowRuns[] {
  const { kind, language, url, claims, excerpts, originals, firstHand, withdrawn, descriptor } = source;
  const quoted = excerpts.length > 0 ? ` · ${WORDS.excerpts} ${excerpts.map(excerptName).join(', ')}` : '';
  return [
    [quiet([capital(kind), languageName(language)].filter(Boolean).join(' · '))],
    ...(url ? [[quiet(url)]] : []),
    [
      quiet(`${WORDS.claims} `),
      ...joined(
        claims.map((claim) => [link(claim)]),
        ', ',
      ),
      quiet(quoted),
    ],
    ...lineageOf(source),
    ...worthLines(descriptor).map((line) => [quiet(line)]),
    ...(firstHand === null ? [] : [[quiet(WORDS.firstHand(firstHand))]]),
    ...(withdrawn
      ? [[broken(WORDS.withdrawn(SOURCES_WORDS.grounds[withdrawn.ground], withdrawn.reason))]]
      : []),
    ...(originals.length === 0 ? [[quiet(WORDS.noOriginal)]] : []),
    ...originals.map(({ name, byteLength, sha256 }) => [
      quiet(`${WORDS.original(name, byteLength)} ${sha256}`),
    ]),
  ];
}

function lineageOf({ lineage }: ReportSource): readonly FlowRuns[] {
  if (lineage.length === 0) return [];
  const parts = lineage.map(({ type, from }, index): FlowRuns => {
    const name = LINEAGE_WORDS.types[type];
    return [quiet(`${index === 0 ? capital(name) : name} `), from ? link(from) : quiet(WORDS.notCited)];
  });
  return [joined(parts, ' · ')];
}

function ratingOf({ reliability }: ReportSource): readonly FlowRuns[] {
  if (!reliability) return [[words(WORDS.notRated)]];
  return [
    [words(`${reliability.letter} `, { isBold: true }), words(RELIABILITY[reliability.letter])],
    ...(reliability.reason ? [[quiet(reliability.reason)]] : []),
  ];
}
