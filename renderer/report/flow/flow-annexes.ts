import type { ReportClaim, ReportDocument, ReportEntity } from '../../../shared/analysis/report-model.ts';
import { measureInWords } from '../../../shared/model/measure-line.ts';
import { originSentence } from '../../../shared/words/lineage.ts';
import { REPORT_WORDS } from '../../../shared/words/report.ts';
import { claimDetails } from '../claim-details.ts';
import { saysMore } from '../says-more.ts';
import { grade } from './flow-citation.ts';
import { flowCustody } from './flow-custody.ts';
import type { FlowBlock, FlowRow, FlowRuns } from './flow-model.ts';
import { partHeading, register } from './flow-part.ts';
import { joined, link, quiet, words } from './flow-runs.ts';
import { sourceRow } from './flow-sources.ts';

const { annex, empty, claims: CLAIMS, sources: SOURCES, entities: ENTITIES } = REPORT_WORDS;

/** The registers, each with a heading and one table. */
export const flowAnnexes = ({ claims, sources, entities, custody }: ReportDocument): readonly FlowBlock[] => [
  partHeading('annex-claims', annex.claims, annex.letter('A')),
  register(CLAIMS.caption, CLAIMS.none, CLAIM_COLUMNS, claims.map(claimRow)),
  partHeading('annex-sources', annex.sources, annex.letter('B')),
  register(SOURCES.caption, SOURCES.none, SOURCE_COLUMNS, sources.map(sourceRow)),
  partHeading('annex-entities', annex.entities, annex.letter('C')),
  register(ENTITIES.caption, ENTITIES.none, ENTITY_COLUMNS, entities.map(entityRow)),
  ...flowCustody(custody),
];

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
