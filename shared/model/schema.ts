import type { Assessment } from './assessment.ts';
import type { CaseInfo } from './case-info.ts';
import type { Claim } from './claim.ts';
import type { ClaimRelation } from './claim-relation.ts';
import type { Dismissal } from './dismissal.ts';
import type { Entity, EntityRelation, Role } from './entity.ts';
import type { Issued, IssuedEvidence } from './issued.ts';
import type { Lineage } from './lineage.ts';
import type { Mention, Note, Passage } from './passage.ts';
import type { SavedQuery } from './saved-query.ts';
import type { Excerpt, ExcerptText, Original, Source } from './source.ts';
import type { OwnTemplate } from './template.ts';
import type { VersionName } from './version-name.ts';

/** Table name -> record kind. The database, the case file and the journal all have exactly these. */
export interface Records {
  info: CaseInfo;
  sources: Source;
  lineage: Lineage;
  originals: Original;
  excerpts: Excerpt;
  texts: ExcerptText;
  notes: Note;
  claims: Claim;
  passages: Passage;
  claimRelations: ClaimRelation;
  entities: Entity;
  mentions: Mention;
  roles: Role;
  entityRelations: EntityRelation;
  assessments: Assessment;
  versionNames: VersionName;
  issued: Issued;
  issuedEvidence: IssuedEvidence;
  dismissals: Dismissal;
  savedQueries: SavedQuery;
  templates: OwnTemplate;
}
export type TableName = keyof Records;
export type AnyRecord = Records[TableName];

/** Parents before children, so that a case can be written in this order. */
export const TABLES = [
  'info',
  'sources',
  'lineage',
  'originals',
  'excerpts',
  'texts',
  'notes',
  'claims',
  'passages',
  'claimRelations',
  'entities',
  'mentions',
  'roles',
  'entityRelations',
  'assessments',
  'versionNames',
  'issued',
  'issuedEvidence',
  'dismissals',
  'savedQueries',
  'templates',
] as const satisfies readonly TableName[];

/** Child table, its field, parent table: removing the parent removes the child. */
export const REFERENCES = [
  { table: 'lineage', field: 'sourceId', parent: 'sources' },
  { table: 'lineage', field: 'fromId', parent: 'sources' },
  { table: 'originals', field: 'sourceId', parent: 'sources' },
  { table: 'excerpts', field: 'sourceId', parent: 'sources' },
  { table: 'excerpts', field: 'originalId', parent: 'originals' },
  { table: 'texts', field: 'id', parent: 'excerpts' },
  { table: 'notes', field: 'excerptId', parent: 'excerpts' },
  { table: 'passages', field: 'excerptId', parent: 'excerpts' },
  { table: 'passages', field: 'claimId', parent: 'claims' },
  { table: 'claimRelations', field: 'claimId', parent: 'claims' },
  { table: 'claimRelations', field: 'otherId', parent: 'claims' },
  { table: 'mentions', field: 'excerptId', parent: 'excerpts' },
  { table: 'mentions', field: 'entityId', parent: 'entities' },
  { table: 'roles', field: 'claimId', parent: 'claims' },
  { table: 'roles', field: 'entityId', parent: 'entities' },
  { table: 'entityRelations', field: 'entityId', parent: 'entities' },
  { table: 'entityRelations', field: 'otherId', parent: 'entities' },
  { table: 'entityRelations', field: 'claimId', parent: 'claims' },
  { table: 'versionNames', field: 'assessmentId', parent: 'assessments' },
  { table: 'issued', field: 'assessmentId', parent: 'assessments' },
  { table: 'issuedEvidence', field: 'id', parent: 'issued' },
] as const satisfies readonly { table: TableName; field: string; parent: TableName }[];

/** The letter that begins a table's short codes. Numbers are never used twice in a case, not even after removal. */
export const CODE_PREFIX = {
  sources: 'S',
  excerpts: 'X',
  claims: 'C',
  entities: 'E',
  assessments: 'R',
} as const satisfies Partial<Record<TableName, string>>;
export type CodedTable = keyof typeof CODE_PREFIX;
