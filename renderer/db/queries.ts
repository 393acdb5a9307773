import type { Assessment } from '../../shared/model/assessment.ts';
import type { CaseInfo } from '../../shared/model/case-info.ts';
import type { Claim } from '../../shared/model/claim.ts';
import { byCode } from '../../shared/model/code.ts';
import type { Entity, Role } from '../../shared/model/entity.ts';
import type { Mention, Note, Passage } from '../../shared/model/passage.ts';
import type { Excerpt, ExcerptText, Source } from '../../shared/model/source.ts';
import type { CaseDatabase } from './database.ts';
import { inTextOrder } from './mark-order.ts';
import { readPages } from './page-places.ts';
import { recordsById } from './records-by-id.ts';

export const caseInfo = async (db: CaseDatabase): Promise<CaseInfo | undefined> =>
  db.info.toCollection().first();

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
  readonly notes: readonly Note[];
}

export async function marksOfExcerpt(db: CaseDatabase, excerptId: string): Promise<ExcerptMarks> {
  return db.transaction('r', ['passages', 'claims', 'mentions', 'entities', 'notes'], async () => {
    const [passages, mentions, notes] = await Promise.all([
      db.passages.where('excerptId').equals(excerptId).toArray(),
      db.mentions.where('excerptId').equals(excerptId).toArray(),
      db.notes.where('excerptId').equals(excerptId).toArray(),
    ]);
    const [claims, entities] = await Promise.all([
      recordsById(
        db.claims,
        passages.map((passage) => passage.claimId),
      ),
      recordsById(
        db.entities,
        mentions.map((mention) => mention.entityId),
      ),
    ]);
    return {
      passages: passages
        .flatMap((passage) => pair(passage, claims.get(passage.claimId), (claim) => ({ passage, claim })))
        .toSorted((a, b) => inTextOrder(a.passage, b.passage)),
      mentions: mentions
        .flatMap((mention) =>
          pair(mention, entities.get(mention.entityId), (entity) => ({ mention, entity })),
        )
        .toSorted((a, b) => inTextOrder(a.mention, b.mention)),
      notes: notes.toSorted(inTextOrder),
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
    /** `p. 4`; empty where the text has no pages. */
    readonly pages: string;
  }[];
  readonly roles: readonly { readonly role: Role; readonly entity: Entity }[];
}

export async function claimDetail(db: CaseDatabase, id: string): Promise<ClaimDetail | null> {
  const tables = ['claims', 'passages', 'excerpts', 'texts', 'sources', 'roles', 'entities'];
  return db.transaction('r', tables, async () => {
    const claim = await db.claims.get(id);
    if (!claim) return null;
    const [passages, roles] = await Promise.all([
      db.passages.where('claimId').equals(id).toArray(),
      db.roles.where('claimId').equals(id).toArray(),
    ]);
    const excerpts = await db.excerpts.bulkGet(passages.map((passage) => passage.excerptId));
    const sources = await db.sources.bulkGet(excerpts.map((excerpt) => excerpt?.sourceId ?? ''));
    const entities = await db.entities.bulkGet(roles.map((role) => role.entityId));
    const pagesOf = await readPages(db, passages);
    return {
      claim,
      passages: passages.flatMap((passage, index) => {
        const excerpt = excerpts[index];
        const source = sources[index];
        return excerpt && source ? [{ passage, excerpt, source, pages: pagesOf(passage) }] : [];
      }),
      roles: roles.flatMap((role, index) => pair(role, entities[index], (entity) => ({ role, entity }))),
    };
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

const pair = <A, B, R>(_first: A, second: B | undefined, make: (second: B) => R): readonly R[] =>
  second === undefined ? [] : [make(second)];
