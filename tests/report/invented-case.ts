import { sha256OfText } from '../../shared/lib/sha256.ts';
import type { Assessment, AssessmentId } from '../../shared/model/assessment.ts';
import { parseAttribution } from '../../shared/model/attribution.ts';
import { type CaseId, PLAIN_CASE } from '../../shared/model/case-info.ts';
import type { CaseSnapshot } from '../../shared/model/case-snapshot.ts';
import { emptySnapshot } from '../../shared/model/case-snapshot.ts';
import { type Claim, type ClaimId, UNWEIGHED } from '../../shared/model/claim.ts';
import {
  aliasNamed,
  type EntityId,
  type RoleId,
  type RoleKind,
  UNDESCRIBED,
} from '../../shared/model/entity.ts';
import { type PassageId, spanOf } from '../../shared/model/passage.ts';
import { DEFAULT_LIKELIHOOD_SCALE } from '../../shared/model/scale.ts';
import { type ExcerptId, type OriginalId, type SourceId, UNRATED } from '../../shared/model/source.ts';
import { inventedBody } from './invented-body.ts';
import { INVENTED_CLAIMS, type InventedClaim, UNCITED_CLAIM } from './invented-claims.ts';
import { INVENTED_SOURCES } from './invented-sources.ts';

export const ASSESSMENT = 'assessment-1' as AssessmentId;
export const claimId = (number: number): ClaimId => `claim-${number}` as ClaimId;

const CREATED = '2031-03-07T08:00:00.000Z';

/** A whole invented case with one assessment that cites all claims but the last. */
export function inventedCase(changes: Partial<Assessment> = {}): CaseSnapshot {
  const snapshot = emptySnapshot();
  snapshot.info.push({
    id: 'case-1' as CaseId,
    rev: 1,
    title: 'Quillport',
    description: '',
    isSample: true,
    ...PLAIN_CASE,
    createdAt: CREATED,
  });
  INVENTED_SOURCES.forEach((_, index) => addSource(snapshot, index));
  [...INVENTED_CLAIMS, UNCITED_CLAIM].forEach((claim, index) => addClaim(snapshot, claim, index + 1));
  ENTITIES.forEach((entity, index) => addEntity(snapshot, entity, index + 1));
  snapshot.assessments.push({
    id: ASSESSMENT,
    code: 'R1',
    rev: 1,
    title: 'Tesmere: the Harbour Bill and the government to mid-2031',
    subtitle: 'The bill passes late; the strike is the danger on the way',
    organisation: 'Meridian Desk',
    authors: ['A. Marlowe', 'S. Okonjo'],
    version: '1.2',
    dated: '2031-03-08',
    cutoff: '2031-03-07',
    language: 'en',
    marking: null,
    caveats: [],
    sourceStatement: null,
    scale: DEFAULT_LIKELIHOOD_SCALE,
    accepted: [],
    template: 'assessment',
    citations: 'notes',
    body: inventedBody(),
    createdAt: CREATED,
    ...changes,
  });
  return snapshot;
}

type Draft = ReturnType<typeof emptySnapshot>;

function addSource(snapshot: Draft, index: number): void {
  const invented = INVENTED_SOURCES[index];
  if (!invented) return;
  const { sentences, reliability, marking = 'TLP:CLEAR', locator = '', ...source } = invented;
  const number = index + 1;
  const sourceId = `source-${number}` as SourceId;
  const originalId = `original-${number}` as OriginalId;
  const excerptId = `excerpt-${number}` as ExcerptId;
  const text = sentences.join(' ');
  snapshot.sources.push({
    ...source,
    id: sourceId,
    code: `S${number}`,
    rev: 1,
    url: index % 3 === 0 ? `https://example.invalid/quillport/${number}` : '',
    modified: null,
    retrieved: '2031-03-07',
    ...UNRATED,
    reliability: reliability && { letter: reliability[0], reason: reliability[1], at: CREATED, by: '' },
    marking,
    caveats: [],
    note: '',
    createdAt: CREATED,
  });
  snapshot.originals.push({
    id: originalId,
    rev: 1,
    sourceId,
    sha256: sha256OfText(`original of ${text}`),
    name: `source-${number}.html`,
    byteLength: text.length * 9,
    encoding: 'utf-8',
    within: [],
    importedAt: CREATED,
  });
  snapshot.excerpts.push({
    id: excerptId,
    code: `X${number}`,
    rev: 1,
    sourceId,
    originalId,
    replaces: null,
    locator,
    sha256: sha256OfText(text),
    length: text.length,
    extractor: { name: 'plain', version: 1 },
    residue: [],
    createdAt: CREATED,
  });
  snapshot.texts.push({
    id: excerptId,
    rev: 1,
    text,
    blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
  });
}

function addClaim(snapshot: Draft, invented: InventedClaim, number: number): void {
  const { statement, kind, attribution, credibility, rests, happened = null, said = null } = invented;
  const claim: Claim = {
    id: claimId(number),
    code: `C${number}`,
    rev: 1,
    statement,
    kind,
    attribution: parseAttribution(attribution),
    ...UNWEIGHED,
    happened: happened === null ? null : { date: happened, basis: '' },
    said: said === null ? null : { date: said, basis: '' },
    captured: null,
    credibility: credibility && { digit: credibility, reason: '', at: CREATED, by: '' },
    tags: number % 5 === 0 ? ['harbour'] : [],
    note: 'For the analyst’s eyes alone.',
    createdAt: CREATED,
  };
  snapshot.claims.push(claim);
  rests.forEach(([source, sentence], index) => {
    const sentences = INVENTED_SOURCES[source]?.sentences ?? [];
    const start = sentences.slice(0, sentence).join(' ').length + (sentence > 0 ? 1 : 0);
    const span = spanOf(
      `excerpt-${source + 1}` as ExcerptId,
      sentences.join(' '),
      start,
      start + (sentences[sentence]?.length ?? 0),
    );
    if (!span) throw new Error(`Claim ${number} rests on nothing`);
    snapshot.passages.push({
      ...span,
      id: `passage-${number}-${index}` as PassageId,
      rev: 1,
      claimId: claim.id,
      stance: 'states',
      proposal: null,
    });
  });
}

const ENTITIES = [
  [
    'Assembly of Tesmere',
    'organisation',
    'The single chamber, 120 seats',
    [
      [1, 'actor'],
      [2, 'actor'],
      [3, 'place'],
    ],
  ],
  [
    'P. Istra',
    'person',
    'General secretary of the Harbour Workers’ Federation',
    [
      [17, 'speaker'],
      [18, 'speaker'],
      [19, 'speaker'],
    ],
  ],
  [
    'Quillport',
    'place',
    'Deep-water port on the Morrow Sea; 奎尔港',
    [
      [13, 'place'],
      [14, 'place'],
      [16, 'place'],
      [33, 'place'],
    ],
  ],
  [
    'Halden Terminals',
    'organisation',
    'Bidder for the concession',
    [
      [25, 'object'],
      [34, 'actor'],
    ],
  ],
  ['The minister', 'person', '', [[9, 'actor']]],
  [
    'Nobody of note',
    'person',
    'Takes part in a claim that is not cited',
    [[INVENTED_CLAIMS.length + 1, 'actor']],
  ],
] as const satisfies readonly (readonly [
  string,
  'organisation' | 'person' | 'place',
  string,
  readonly (readonly [number, RoleKind])[],
])[];

function addEntity(
  snapshot: Draft,
  [name, type, description, roles]: (typeof ENTITIES)[number],
  number: number,
): void {
  const id = `entity-${number}` as EntityId;
  const aliases = name === 'Quillport' ? ['奎尔港', 'Port Quill'] : [];
  snapshot.entities.push({
    id,
    code: `E${number}`,
    rev: 1,
    name,
    type,
    ...UNDESCRIBED,
    aliases: aliases.map((alias) => aliasNamed(alias)),
    description,
    createdAt: CREATED,
  });
  roles.forEach(([claim, role], index) => {
    snapshot.roles.push({
      id: `role-${number}-${index}` as RoleId,
      rev: 1,
      claimId: claimId(claim),
      entityId: id,
      role,
    });
  });
}
