import * as v from 'valibot';
import { fail, ok, type Result } from '../lib/result.ts';
import { CITATION_STYLES } from './citation-style.ts';
import { CLAIM_KINDS, CLAIM_STATUSES } from './claim.ts';
import { CLAIM_RELATION_TYPES, CONTRADICTION_OUTCOMES } from './claim-relation.ts';
import { PROPOSAL_KINDS } from './dismissal.ts';
import { LINEAGE_TYPES } from './lineage.ts';
import { house, markingScheme } from './parse-house.ts';
import { richText } from './parse-rich-text.ts';
import { sourceDescriptor } from './parse-source-descriptor.ts';
import { ownTemplate, templateRef } from './parse-template.ts';
import { STANCES } from './passage.ts';
import {
  absorbed,
  areInOrder,
  attributionStep,
  block,
  caseId,
  clock,
  code,
  count,
  credibility,
  date,
  entityFields,
  entityRelation,
  id,
  mark,
  marking,
  measure,
  moment,
  pastCredibility,
  pastReliability,
  rated,
  reliability,
  role,
  scopedReliability,
  sha256,
  texts,
} from './record-fields.ts';
import { QUERY_SCOPES } from './saved-query.ts';
import { LIKELIHOOD_SCALE_IDS } from './scale.ts';
import type { Records, TableName } from './schema.ts';
import { RESIDUE_STATUSES, SOURCE_KINDS, WITHDRAWAL_GROUNDS } from './source.ts';

/**
 * Reads a record from outside the program. The answer is made of fresh objects with known keys only; a field that
 * is missing, of the wrong type or not known is refused with the place where it stands.
 */
export function parseRecord<T extends TableName>(table: T, value: unknown): Result<Records[T]> {
  const schema: v.GenericSchema<unknown, Records[T]> = RECORDS[table];
  const checked = v.safeParse(schema, value, { abortEarly: true });
  if (checked.success) return ok(checked.output);
  const [issue] = checked.issues;
  const place = v.getDotPath(issue);
  return fail('not-a-record', `${place === null ? '' : `“${place}”: `}${issue.message}`);
}

const RECORDS: { readonly [T in TableName]: v.GenericSchema<unknown, Records[T]> } = {
  info: v.strictObject({
    id: caseId,
    rev: count,
    title: v.string(),
    description: v.string(),
    isSample: v.boolean(),
    house,
    scheme: v.nullable(markingScheme),
    createdAt: moment,
  }),
  sources: v.strictObject({
    id: id<'source'>(),
    code: code('sources'),
    rev: count,
    title: v.string(),
    outlet: v.string(),
    authors: texts,
    kind: v.picklist(SOURCE_KINDS),
    language: v.string(),
    url: v.string(),
    published: date,
    modified: date,
    retrieved: date,
    reliability: v.nullable(reliability),
    scopedReliability: v.array(scopedReliability),
    pastReliability: v.array(pastReliability),
    firstHand: v.nullable(v.strictObject(rated)),
    withdrawn: v.nullable(v.strictObject({ ground: v.picklist(WITHDRAWAL_GROUNDS), ...rated })),
    descriptor: sourceDescriptor,
    marking,
    caveats: v.array(marking),
    note: v.string(),
    createdAt: moment,
  }),
  lineage: v.strictObject({
    id: id<'lineage'>(),
    rev: count,
    sourceId: id<'source'>(),
    type: v.picklist(LINEAGE_TYPES),
    fromId: id<'source'>(),
    basis: v.string(),
    createdAt: moment,
  }),
  originals: v.strictObject({
    id: id<'original'>(),
    rev: count,
    sourceId: id<'source'>(),
    sha256,
    name: v.string(),
    byteLength: count,
    encoding: v.string(),
    within: v.array(v.strictObject({ name: v.string(), sha256 })),
    importedAt: moment,
  }),
  excerpts: v.strictObject({
    id: id<'excerpt'>(),
    code: code('excerpts'),
    rev: count,
    sourceId: id<'source'>(),
    originalId: id<'original'>(),
    replaces: v.nullable(id<'excerpt'>()),
    locator: v.string(),
    sha256,
    length: count,
    extractor: v.strictObject({ name: v.string(), version: count }),
    residue: v.array(
      v.strictObject({ block: count, reason: v.string(), status: v.picklist(RESIDUE_STATUSES) }),
    ),
    createdAt: moment,
  }),
  texts: v.pipe(
    v.strictObject({ id: id<'excerpt'>(), rev: count, text: v.string(), blocks: v.array(block) }),
    v.check(
      ({ text, blocks }) => areInOrder(blocks, text.length),
      'The blocks do not lie in the text one after another.',
    ),
  ),
  notes: v.strictObject({ id: id<'note'>(), rev: count, ...mark, words: v.string(), createdAt: moment }),
  claims: v.strictObject({
    id: id<'claim'>(),
    code: code('claims'),
    rev: count,
    statement: v.string(),
    kind: v.picklist(CLAIM_KINDS),
    status: v.picklist(CLAIM_STATUSES),
    attribution: v.array(attributionStep),
    happened: clock,
    said: clock,
    captured: clock,
    measures: v.array(measure),
    credibility: v.nullable(credibility),
    pastCredibility: v.array(pastCredibility),
    tags: texts,
    note: v.string(),
    createdAt: moment,
  }),
  passages: v.strictObject({
    id: id<'passage'>(),
    rev: count,
    claimId: id<'claim'>(),
    stance: v.picklist(STANCES),
    ...mark,
  }),
  claimRelations: v.pipe(
    v.strictObject({
      id: id<'claim-relation'>(),
      rev: count,
      claimId: id<'claim'>(),
      type: v.picklist(CLAIM_RELATION_TYPES),
      otherId: id<'claim'>(),
      outcome: v.nullable(v.picklist(CONTRADICTION_OUTCOMES)),
      ...rated,
    }),
    v.check(
      ({ type, outcome }) => (type === 'contradicts') === (outcome !== null),
      'Only a contradiction has an outcome, and it always has one.',
    ),
  ),
  entities: v.strictObject({ ...entityFields, rev: count, absorbed }),
  mentions: v.strictObject({ id: id<'mention'>(), rev: count, entityId: id<'entity'>(), ...mark }),
  roles: role,
  entityRelations: entityRelation,
  assessments: v.strictObject({
    id: id<'assessment'>(),
    code: code('assessments'),
    rev: count,
    title: v.string(),
    subtitle: v.string(),
    organisation: v.string(),
    authors: texts,
    version: v.string(),
    dated: date,
    cutoff: date,
    language: v.string(),
    marking: v.nullable(marking),
    caveats: v.array(marking),
    scale: v.picklist(LIKELIHOOD_SCALE_IDS),
    accepted: v.array(v.strictObject({ rule: v.string(), key: v.string(), sentence: v.string(), ...rated })),
    template: templateRef,
    citations: v.picklist(CITATION_STYLES),
    body: richText,
    sourceStatement: v.nullable(v.strictObject({ words: v.string(), draft: v.string() })),
    createdAt: moment,
  }),
  versionNames: v.strictObject({
    id: id<'version-name'>(),
    rev: count,
    assessmentId: id<'assessment'>(),
    seq: count,
    name: v.string(),
    createdAt: moment,
  }),
  issued: v.strictObject({
    id: id<'issued'>(),
    code: v.pipe(v.string(), v.regex(/^R[1-9][0-9]{0,8}\.[1-9][0-9]{0,8}$/, 'That is not a code.')),
    rev: count,
    assessmentId: id<'assessment'>(),
    number: count,
    title: v.string(),
    version: v.string(),
    marking,
    issuedAt: moment,
    issuedBy: v.string(),
    pdf: v.strictObject({ sha256, byteLength: count }),
    evidenceSha256: sha256,
    supersedes: v.nullable(id<'issued'>()),
    changeNote: v.string(),
    despite: v.nullable(v.strictObject({ errors: count, reason: v.string() })),
  }),
  issuedEvidence: v.strictObject({ id: id<'issued'>(), rev: count, json: v.string() }),
  dismissals: v.strictObject({
    id: id<'dismissal'>(),
    rev: count,
    kind: v.picklist(PROPOSAL_KINDS),
    key: v.string(),
    createdAt: moment,
  }),
  templates: ownTemplate,
  savedQueries: v.strictObject({
    id: id<'saved-query'>(),
    rev: count,
    name: v.string(),
    scope: v.picklist(QUERY_SCOPES),
    words: v.string(),
    isExact: v.boolean(),
    createdAt: moment,
  }),
};
