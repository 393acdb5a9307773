import type { Sighting } from '../../shared/analysis/entity-seen.ts';
import { byId } from '../../shared/model/case-snapshot.ts';
import type { Claim } from '../../shared/model/claim.ts';
import { byCode } from '../../shared/model/code.ts';
import type { Entity, EntityRelation } from '../../shared/model/entity.ts';
import type { Source } from '../../shared/model/source.ts';
import type { CaseDatabase } from './database.ts';
import { type EntityDetail, entityDetail } from './queries.ts';

/** Every entity, by name. */
export const allEntities = async (db: CaseDatabase): Promise<readonly Entity[]> =>
  (await db.entities.toArray()).toSorted((a, b) => a.name.localeCompare(b.name));

/** A relation as it reads from one of its ends. */
export interface RelationSeen {
  readonly relation: EntityRelation;
  readonly other: Entity;
  readonly claim: Claim;
  /** Whether it reads from the entity to the other: "E3 commands E5"; else from the other to the entity. */
  readonly isForward: boolean;
}

/** All that a profile shows. */
export interface EntityPortrait extends EntityDetail {
  readonly relations: readonly RelationSeen[];
  /** Claims in whose attribution the entity is a step. */
  readonly spokenClaims: readonly Claim[];
  /** Sources that an alias is confined to, by id. */
  readonly aliasSources: ReadonlyMap<string, Source>;
  readonly sightings: readonly Sighting[];
}

export async function entityPortrait(db: CaseDatabase, id: string): Promise<EntityPortrait | null> {
  const tables = ['entities', 'mentions', 'excerpts', 'sources', 'roles', 'claims', 'entityRelations'];
  return db.transaction('r', tables, async () => {
    const detail = await entityDetail(db, id);
    if (!detail) return null;
    const outgoing = await db.entityRelations.where('entityId').equals(id).toArray();
    const incoming = await db.entityRelations.where('otherId').equals(id).toArray();
    const relations = [...outgoing, ...incoming];
    const others = await db.entities.bulkGet(
      relations.map(({ entityId, otherId }) => (entityId === id ? otherId : entityId)),
    );
    const claims = await db.claims.bulkGet(relations.map(({ claimId }) => claimId));
    const spokenClaims = await db.claims
      .filter(({ attribution }) => attribution.some(({ entityId }) => entityId === id))
      .toArray();
    const scopes = detail.entity.aliases.flatMap(({ within }) => within ?? []);
    const aliasSources = (await db.sources.bulkGet(scopes)).filter((source) => source !== undefined);
    const known = [...detail.roles.map(({ claim }) => claim), ...spokenClaims];
    return {
      ...detail,
      relations: relations.flatMap((relation, index) => {
        const other = others[index];
        const claim = claims[index];
        return other && claim ? [{ relation, other, claim, isForward: relation.entityId === id }] : [];
      }),
      spokenClaims,
      aliasSources: byId(aliasSources),
      sightings: [
        ...known.flatMap(({ code, happened, said }) => dated(code, happened?.date ?? said?.date)),
        ...detail.mentions.flatMap(({ source }) => dated(source.code, source.published)),
      ],
    };
  });
}

/** Sources in which the entity is named, and those that an alias is confined to; by code. */
export async function sourcesOfEntity(db: CaseDatabase, id: string): Promise<readonly Source[]> {
  return db.transaction('r', ['entities', 'mentions', 'excerpts', 'sources'], async () => {
    const entity = await db.entities.get(id);
    const mentions = await db.mentions.where('entityId').equals(id).toArray();
    const excerptIds = [...new Set(mentions.map(({ excerptId }) => excerptId))];
    const excerpts = (await db.excerpts.bulkGet(excerptIds)).flatMap((excerpt) => excerpt?.sourceId ?? []);
    const scopes = entity?.aliases.flatMap(({ within }) => within ?? []) ?? [];
    const sources = await db.sources.bulkGet([...new Set([...excerpts, ...scopes])]);
    return sources.filter((source) => source !== undefined).toSorted(byCode);
  });
}

/** Claims that may stand behind a relation of the entity: those it takes part in first, then the others. */
export async function claimsToRelate(db: CaseDatabase, id: string): Promise<readonly Claim[]> {
  return db.transaction('r', ['roles', 'claims'], async () => {
    const roles = await db.roles.where('entityId').equals(id).toArray();
    const own = new Set(roles.map(({ claimId }) => claimId));
    const claims = (await db.claims.toArray()).toSorted(byCode);
    return [...claims.filter((claim) => own.has(claim.id)), ...claims.filter((claim) => !own.has(claim.id))];
  });
}

/** Words that relations of entities are called by, for completion. */
export const relationWords = async (db: CaseDatabase): Promise<readonly string[]> =>
  [...new Set((await db.entityRelations.toArray()).map(({ type }) => type))].toSorted((a, b) =>
    a.localeCompare(b),
  );

/** Entities, and the keys of proposals to merge two that were rejected. */
export async function duplicateGrounds(
  db: CaseDatabase,
): Promise<{ readonly entities: readonly Entity[]; readonly rejected: ReadonlySet<string> }> {
  return db.transaction('r', ['entities', 'dismissals'], async () => ({
    entities: await db.entities.toArray(),
    rejected: new Set(
      (await db.dismissals.where('kind').equals('duplicate entity').toArray()).map(({ key }) => key),
    ),
  }));
}

const dated = (code: string, date: string | null | undefined): readonly Sighting[] =>
  date ? [{ code, date }] : [];
