import type { Assessment } from './assessment.ts';
import type { CaseInfo } from './case-info.ts';
import type { Claim } from './claim.ts';
import type { Entity, Role } from './entity.ts';
import type { Mention, Passage } from './passage.ts';
import type { Excerpt, ExcerptText, Original, Source } from './source.ts';

/** Table name -> record kind. The database, the case file and the journal all have exactly these. */
export interface Records {
  info: CaseInfo;
  sources: Source;
  originals: Original;
  excerpts: Excerpt;
  texts: ExcerptText;
  claims: Claim;
  passages: Passage;
  entities: Entity;
  mentions: Mention;
  roles: Role;
  assessments: Assessment;
}
export type TableName = keyof Records;
export type AnyRecord = Records[TableName];

/** Parents before children, so that a case can be written in this order. */
export const TABLES = [
  'info',
  'sources',
  'originals',
  'excerpts',
  'texts',
  'claims',
  'passages',
  'entities',
  'mentions',
  'roles',
  'assessments',
] as const satisfies readonly TableName[];

/** Child table, its field, parent table: removing the parent removes the child. */
export const REFERENCES = [
  { table: 'originals', field: 'sourceId', parent: 'sources' },
  { table: 'excerpts', field: 'sourceId', parent: 'sources' },
  { table: 'excerpts', field: 'originalId', parent: 'originals' },
  { table: 'texts', field: 'id', parent: 'excerpts' },
  { table: 'passages', field: 'excerptId', parent: 'excerpts' },
  { table: 'passages', field: 'claimId', parent: 'claims' },
  { table: 'mentions', field: 'excerptId', parent: 'excerpts' },
  { table: 'mentions', field: 'entityId', parent: 'entities' },
  { table: 'roles', field: 'claimId', parent: 'claims' },
  { table: 'roles', field: 'entityId', parent: 'entities' },
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
