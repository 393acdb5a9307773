import type { ReportClaim, ReportDocument, ReportEntity } from '../../../shared/analysis/report-model.ts';
import { measureInWords } from '../../../shared/model/measure-line.ts';
import { originSentence } from '../../../shared/words/lineage.ts';
import { REPORT_WORDS } from '../../../shared/words/report.ts';
import { claimDetails } from '../claim-details.ts';
import { type Annex, annexesOf } from '../report-layout.ts';
import { saysMore } from '../says-more.ts';
import { flowAccepted } from './flow-accepted.ts';
import { grade } from './flow-citation.ts';
import { flowCustody } from './flow-custody.ts';
import type { FlowBlock, FlowRow, FlowRuns } from './flow-model.ts';
import { partHeading, register } from './flow-part.ts';
import { joined, link, quiet, words } from './flow-runs.ts';
import { sourceRow } from './flow-sources.ts';

const { annex, empty, claims: CLAIMS, sources: SOURCES, entities: ENTITIES } = REPORT_WORDS;

/** The registers that the report prints, each with a heading and one table. */
export const flowAnnexes = (report: ReportDocument): readonly FlowBlock[] =>
  annexesOf(report.layout).flatMap(([name, letter]) => ANNEXES[name](report, annex.letter(letter)));

const ANNEXES: {
  readonly [A in Annex]: (report: ReportDocument, number: string) => readonly FlowBlock[];
} = {
  claims: ({ claims }, number) => [
    partHeading('annex-claims', annex.claims, number),
    register(CLAIMS.caption, CLAIMS.none, CLAIM_COLUMNS, claims.map(claimRow)),
  ],
  sources: ({ sources }, number) => [
    partHeading('annex-sources', annex.sources, number),
    register(SOURCES.caption, SOURCES.none, SOURCE_COLUMNS, sources.map(sourceRow)),
  ],
  entities: ({ entities }, number) => [
    partHeading('annex-entities', annex.entities, number),
    register(ENTITIES.caption, ENTITIES.none, ENTITY_COLUMNS, entities.map(entityRow)),
  ],
  custody: ({ custody }, number) => flowCustody(custody, number),
  accepted: ({ accepted }, number) => flowAccepted(accepted, number),
};

const CLAIM_COLUMNS = [
  { title: CLAIMS.code, width: 8 },
  { title: CLAIMS.claim, width: 45 },
  { title: CLAIMS.attribution, width: 25 },
  { title: CLAIMS.grade, width: 22 },
];

const SOURCE_COLUMNS = [
  { title: SOURCES.code, width: 8 },
  { title: SOURCES.source, width: 50 },
  { title: SOURCES.dates, width: 15 },
  { title: SOURCES.reliability, width: 15 },
  { title: SOURCES.marking, width: 12 },
];

const ENTITY_COLUMNS = [
  { title: ENTITIES.code, width: 8 },
  { title: ENTITIES.name, width: 25 },
  { title: ENTITIES.type, width: 12 },
  { title: ENTITIES.description, width: 30 },
  { title: ENTITIES.roles, width: 25 },
];

const claimRow = (claim: ReportClaim): FlowRow => ({
  anchor: claim.anchor,
  cells: [
    [[words(claim.code)]],
    [
      [words(claim.statement || empty)],
      ...[
        claimDetails(claim),
        claim.measures.length > 0 && CLAIMS.figures(claim.measures.map(measureInWords).join('; ')),
        claim.credibility?.reason && CLAIMS.credibilityReason(claim.credibility.reason),
        claim.notes.length > 0 && `${CLAIMS.notes} ${claim.notes.join(', ')}`,
      ].flatMap((line): readonly FlowRuns[] => (line ? [[quiet(line)]] : [])),
    ],
    [[words(claim.descriptor?.sentence ?? empty)]],
    [
      ...(claim.support.length === 0
        ? [[words(empty)]]
        : claim.support.map((support) => [link(support.source), words(' '), ...grade(claim, support)])),
      ...(saysMore(claim) ? [[quiet(originSentence(claim.origins))]] : []),
    ],
  ],
});

const entityRow = ({ code, anchor, name, aliases, type, description, roles }: ReportEntity): FlowRow => ({
  anchor,
  cells: [
    [[words(code)]],
    [[words(name)], ...(aliases.length > 0 ? [[quiet(ENTITIES.aliases(aliases.join(', ')))]] : [])],
    [[words(type)]],
    [[words(description || empty)]],
    roles.map(({ role, claims }) => [
      words(`${role} `),
      ...joined(
        claims.map((claim) => [link(claim)]),
        ', ',
      ),
    ]),
  ],
});
