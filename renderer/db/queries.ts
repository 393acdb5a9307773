import type { Assessment } from '../../shared/model/assessment.ts';
import type { CaseInfo } from '../../shared/model/case-info.ts';
import { byId, groupBy } from '../../shared/model/case-snapshot.ts';
import type { Claim } from '../../shared/model/claim.ts';
import type { Entity, Role } from '../../shared/model/entity.ts';
import type { Mention, Passage } from '../../shared/model/passage.ts';
import type { Excerpt, ExcerptText, Source } from '../../shared/model/source.ts';
import type { CaseDatabase } from './database.ts';

export const caseInfo = async (db: CaseDatabase): Promise<CaseInfo | undefined> =>
  db.info.toCollection().first();

export interface SourceRow {
  readonly source: Source;
  readonly claimCount: number;
}

/** Sources by code, each with the number of claims that rest on it. */
export async function sourceRows(db: CaseDatabase): Promise<readonly SourceRow[]> {
  return db.transaction('r', ['sources', 'excerpts', 'passages'], async () => {
    const [sources, excerpts, passages] = await Promise.all([
      db.sources.toArray(),
      db.excerpts.toArray(),
      db.passages.toArray(),
    ]);
    const sourceOf = new Map(excerpts.map((excerpt) => [excerpt.id, excerpt.sourceId]));
    const claims = new Map<string, Set<string>>();
    for (const { excerptId, claimId } of passages) {
      const sourceId = sourceOf.get(excerptId);
      if (!sourceId) continue;
      const found = claims.get(sourceId) ?? new Set();
      claims.set(sourceId, found.add(claimId));
    }
    return sources
      .toSorted(byCode)
      .map((source) => ({ source, claimCount: claims.get(source.id)?.size ?? 0 }));
  });
}

export const sourceById = async (db: CaseDatabase, id: string): Promise<Source | undefined> =>
  db.sources.get(id);

export const excerptsOfSource = async (db: CaseDatabase, sourceId: string): Promise<readonly Excerpt[]> =>
  (await db.excerpts.where('sourceId').equals(sourceId).toArray()).toSorted(byCode);

export const textOfExcerpt = async (db: CaseDatabase, id: string): Promise<ExcerptText | undefined> =>
  db.texts.get(id);

/** What is marked in one excerpt: passages with their claims, mentions with their entities. */
export interface ExcerptMarks {
  readonly passages: readonly { readonly passage: Passage; readonly claim: Claim }[];
  readonly mentions: readonly { readonly mention: Mention; readonly entity: Entity }[];
}

export async function marksOfExcerpt(db: CaseDatabase, excerptId: string): Promise<ExcerptMarks> {
  return db.transaction('r', ['passages', 'claims', 'mentions', 'entities'], async () => {
    const [passages, mentions] = await Promise.all([
      db.passages.where('excerptId').equals(excerptId).toArray(),
      db.mentions.where('excerptId').equals(excerptId).toArray(),
    ]);
    const [claims, entities] = await Promise.all([
      db.claims.bulkGet(passages.map((passage) => passage.claimId)),
      db.entities.bulkGet(mentions.map((mention) => mention.entityId)),
    ]);
    return {
      passages: passages
        .flatMap((passage, index) => pair(passage, claims[index], (claim) => ({ passage, claim })))
        .toSorted((a, b) => a.passage.start - b.passage.start || b.passage.end - a.passage.end),
      mentions: mentions
        .flatMap((mention, index) => pair(mention, entities[index], (entity) => ({ mention, entity })))
        .toSorted((a, b) => a.mention.start - b.mention.start),
    };
  });
}

export const claimById = async (db: CaseDatabase, id: string): Promise<Claim | undefined> =>
  db.claims.get(id);

/** A claim with all that its form and its card show. */
export interface ClaimDetail {
  readonly claim: Claim;
  readonly passages: readonly {
    readonly passage: Passage;
    readonly excerpt: Excerpt;
    readonly source: Source;
  }[];
  readonly roles: readonly { readonly role: Role; readonly entity: Entity }[];
}

export async function claimDetail(db: CaseDatabase, id: string): Promise<ClaimDetail | null> {
  return db.transaction('r', ['claims', 'passages', 'excerpts', 'sources', 'roles', 'entities'], async () => {
    const claim = await db.claims.get(id);
    if (!claim) return null;
    const [passages, roles] = await Promise.all([
      db.passages.where('claimId').equals(id).toArray(),
      db.roles.where('claimId').equals(id).toArray(),
    ]);
    const excerpts = await db.excerpts.bulkGet(passages.map((passage) => passage.excerptId));
    const sources = await db.sources.bulkGet(excerpts.map((excerpt) => excerpt?.sourceId ?? ''));
    const entities = await db.entities.bulkGet(roles.map((role) => role.entityId));
    return {
      claim,
      passages: passages.flatMap((passage, index) => {
        const excerpt = excerpts[index];
        const source = sources[index];
        return excerpt && source ? [{ passage, excerpt, source }] : [];
      }),
      roles: roles.flatMap((role, index) => pair(role, entities[index], (entity) => ({ role, entity }))),
    };
  });
}

/** A claim in a list, with the sources it rests on. */
export interface ClaimRow {
  readonly claim: Claim;
  readonly sources: readonly Source[];
  readonly passageCount: number;
}

export async function claimRows(db: CaseDatabase): Promise<readonly ClaimRow[]> {
  return db.transaction('r', ['claims', 'passages', 'excerpts', 'sources'], async () => {
    const [claims, passages, excerpts, sources] = await Promise.all([
      db.claims.toArray(),
      db.passages.toArray(),
      db.excerpts.toArray(),
      db.sources.toArray(),
    ]);
    const known = byId(sources);
    const sourceOf = new Map(excerpts.map((excerpt) => [excerpt.id as string, excerpt.sourceId as string]));
    const found = new Map<string, { count: number; sources: Set<string> }>();
    for (const { claimId, excerptId } of passages) {
      const row = found.get(claimId) ?? { count: 0, sources: new Set<string>() };
      row.count += 1;
      row.sources.add(sourceOf.get(excerptId) ?? '');
      found.set(claimId, row);
    }
    return claims.toSorted(byCode).map((claim) => ({
      claim,
      passageCount: found.get(claim.id)?.count ?? 0,
      sources: [...(found.get(claim.id)?.sources ?? [])].flatMap((id) => known.get(id) ?? []),
    }));
  });
}

export interface EntityRow {
  readonly entity: Entity;
  readonly mentionCount: number;
  readonly claimCount: number;
}

export async function entityRows(db: CaseDatabase): Promise<readonly EntityRow[]> {
  return db.transaction('r', ['entities', 'mentions', 'roles'], async () => {
    const [entities, mentions, roles] = await Promise.all([
      db.entities.toArray(),
      db.mentions.toArray(),
      db.roles.toArray(),
    ]);
    const mentionsOf = groupBy(mentions, (mention) => mention.entityId);
    const rolesOf = groupBy(roles, (role) => role.entityId);
    return entities
      .toSorted((a, b) => a.name.localeCompare(b.name))
      .map((entity) => ({
        entity,
        mentionCount: mentionsOf.get(entity.id)?.length ?? 0,
        claimCount: new Set(rolesOf.get(entity.id)?.map((role) => role.claimId)).size,
      }));
  });
}

/** An entity with every place that names it and every claim it takes part in. */
export interface EntityDetail {
  readonly entity: Entity;
  readonly mentions: readonly { readonly mention: Mention; readonly source: Source }[];
  readonly roles: readonly { readonly role: Role; readonly claim: Claim }[];
}

export async function entityDetail(db: CaseDatabase, id: string): Promise<EntityDetail | null> {
  return db.transaction('r', ['entities', 'mentions', 'excerpts', 'sources', 'roles', 'claims'], async () => {
    const entity = await db.entities.get(id);
    if (!entity) return null;
    const mentions = await db.mentions.where('entityId').equals(id).toArray();
    const roles = await db.roles.where('entityId').equals(id).toArray();
    const excerpts = await db.excerpts.bulkGet(mentions.map((mention) => mention.excerptId));
    const sources = await db.sources.bulkGet(excerpts.map((excerpt) => excerpt?.sourceId ?? ''));
    const claims = await db.claims.bulkGet(roles.map((role) => role.claimId));
    return {
      entity,
      mentions: mentions.flatMap((mention, index) =>
        pair(mention, sources[index], (source) => ({ mention, source })),
      ),
      roles: roles.flatMap((role, index) => pair(role, claims[index], (claim) => ({ role, claim }))),
    };
  });
}

export const assessmentRows = async (db: CaseDatabase): Promise<readonly Assessment[]> =>
  (await db.assessments.toArray()).toSorted(byCode);

export const assessmentById = async (db: CaseDatabase, id: string): Promise<Assessment | undefined> =>
  db.assessments.get(id);

const byCode = (a: { readonly code: string }, b: { readonly code: string }): number =>
  Number(a.code.slice(1)) - Number(b.code.slice(1));

const pair = <A, B, R>(_first: A, second: B | undefined, make: (second: B) => R): readonly R[] =>
  second === undefined ? [] : [make(second)];
