import type { Assessment } from '../model/assessment.ts';
import { type Change, idOf } from '../model/changes.ts';
import type { Claim } from '../model/claim.ts';
import type { ClaimRelation } from '../model/claim-relation.ts';
import type { Entity, Role } from '../model/entity.ts';
import type { Lineage } from '../model/lineage.ts';
import type { Mention, Passage } from '../model/passage.ts';
import { citedClaims } from '../model/rich-text.ts';
import type { Records } from '../model/schema.ts';
import type { Excerpt, Source } from '../model/source.ts';
import { LinkTable } from './link-table.ts';

/** The tables that lists are made from, with what is kept of each record: quotes and texts are left behind. */
export interface Kept {
  readonly sources: Source;
  readonly lineage: Lineage;
  readonly excerpts: Pick<Excerpt, 'id' | 'sourceId'>;
  readonly claims: Claim;
  readonly passages: Pick<Passage, 'id' | 'claimId' | 'excerptId' | 'stance'>;
  readonly claimRelations: ClaimRelation;
  readonly entities: Entity;
  readonly mentions: Pick<Mention, 'id' | 'entityId' | 'excerptId'>;
  readonly roles: Role;
  readonly assessments: Pick<Assessment, 'id' | 'code' | 'language' | 'dated'> & {
    readonly cites: readonly string[];
  };
}
export type KeptTable = keyof Kept;

/** Parents before children. */
export const KEPT_TABLES = [
  'sources',
  'lineage',
  'excerpts',
  'claims',
  'passages',
  'claimRelations',
  'entities',
  'mentions',
  'roles',
  'assessments',
] as const satisfies readonly KeptTable[];

/** What is kept of a record. */
const KEEP: { readonly [T in KeptTable]: (record: Records[T]) => Kept[T] } = {
  sources: (source) => source,
  lineage: (lineage) => lineage,
  excerpts: ({ id, sourceId }) => ({ id, sourceId }),
  claims: (claim) => claim,
  passages: ({ id, claimId, excerptId, stance }) => ({ id, claimId, excerptId, stance }),
  claimRelations: (relation) => relation,
  entities: (entity) => entity,
  mentions: ({ id, entityId, excerptId }) => ({ id, entityId, excerptId }),
  roles: (role) => role,
  assessments: ({ id, code, language, dated, body }) => ({
    id,
    code,
    language,
    dated,
    cites: citedClaims(body),
  }),
};

/** Which records hang on which, read from the child: link -> table of the child and the parents' ids. */
const LINKS = {
  excerptsOfSource: link('excerpts', ({ sourceId }) => [sourceId]),
  passagesOfExcerpt: link('passages', ({ excerptId }) => [excerptId]),
  passagesOfClaim: link('passages', ({ claimId }) => [claimId]),
  rolesOfClaim: link('roles', ({ claimId }) => [claimId]),
  rolesOfEntity: link('roles', ({ entityId }) => [entityId]),
  mentionsOfEntity: link('mentions', ({ entityId }) => [entityId]),
  claimsOfSpeaker: link('claims', ({ attribution }) => attribution.flatMap(({ entityId }) => entityId ?? [])),
  relationsOfClaim: link('claimRelations', ({ claimId, otherId }) => [claimId, otherId]),
  citationsOfClaim: link('assessments', ({ cites }) => cites),
  lineageOfSource: link('lineage', ({ sourceId, fromId }) => [sourceId, fromId]),
} as const;
export type LinkName = keyof typeof LINKS;
const LINK_NAMES = Object.keys(LINKS) as readonly LinkName[];

/** The records that lists are made from, in memory. Putting the same record twice is harmless. */
export class CaseTables {
  readonly #records = Object.fromEntries(KEPT_TABLES.map((table) => [table, new Map()])) as unknown as {
    readonly [T in KeptTable]: Map<string, Kept[T]>;
  };
  readonly #links = Object.fromEntries(LINK_NAMES.map((name) => [name, new LinkTable()])) as unknown as {
    readonly [L in LinkName]: LinkTable;
  };

  all<T extends KeptTable>(table: T): ReadonlyMap<string, Kept[T]> {
    return this.#records[table];
  }

  get<T extends KeptTable>(table: T, id: string): Kept[T] | undefined {
    return this.#records[table].get(id);
  }

  /** Ids of the records that hang on the parent. */
  linked(name: LinkName, parent: string): ReadonlySet<string> {
    return this.#links[name].of(parent);
  }

  put<T extends KeptTable>(table: T, record: Records[T]): void {
    this.#set(table, record.id, KEEP[table](record));
  }

  apply(change: Change): void {
    if (!isKeptTable(change.table)) return;
    if (change.after) this.put(change.table, change.after as never);
    else this.#set(change.table, idOf(change), undefined);
  }

  #set<T extends KeptTable>(table: T, id: string, after: Kept[T] | undefined): void {
    const records: Map<string, Kept[T]> = this.#records[table];
    const before = records.get(id);
    for (const name of LINK_NAMES) {
      const { child, parents } = LINKS[name] as Link<KeptTable>;
      if (child !== table) continue;
      if (before) for (const parent of parents(before)) this.#links[name].drop(parent, id);
      if (after) for (const parent of parents(after)) this.#links[name].add(parent, id);
    }
    if (after) records.set(id, after);
    else records.delete(id);
  }
}

export const isKeptTable = (table: string): table is KeptTable =>
  (KEPT_TABLES as readonly string[]).includes(table);

interface Link<T extends KeptTable> {
  readonly child: T;
  readonly parents: (child: Kept[T]) => readonly string[];
}

function link<T extends KeptTable>(child: T, parents: Link<T>['parents']): Link<T> {
  return { child, parents };
}
