import type { ContradictionMaterial } from '../../shared/analysis/assertion.ts';
import { pairKey } from '../../shared/analysis/contradictions.ts';
import { type OriginCount, originCounter } from '../../shared/analysis/origins.ts';
import type { Claim, ClaimId } from '../../shared/model/claim.ts';
import type { ClaimRelation } from '../../shared/model/claim-relation.ts';
import { byCode } from '../../shared/model/code.ts';
import type { Dismissal } from '../../shared/model/dismissal.ts';
import type { EntityId } from '../../shared/model/entity.ts';
import type { Passage } from '../../shared/model/passage.ts';
import type { Excerpt, Source } from '../../shared/model/source.ts';
import type { CaseDatabase } from './database.ts';

/** Every claim, by code. */
export const allClaims = async (db: CaseDatabase): Promise<readonly Claim[]> =>
  (await db.claims.toArray()).toSorted(byCode);

/** A relation as it is read from one of its claims. */
export interface RelationFrom {
  readonly relation: ClaimRelation;
  readonly other: Claim;
  /** It starts at the other claim. */
  readonly isTurned: boolean;
}

/** The relations of a claim in both directions, by the code of the other claim. */
export async function relationsOfClaim(db: CaseDatabase, claimId: string): Promise<readonly RelationFrom[]> {
  return db.transaction('r', ['claims', 'claimRelations'], async () => {
    const outgoing = await db.claimRelations.where('claimId').equals(claimId).toArray();
    const incoming = await db.claimRelations.where('otherId').equals(claimId).toArray();
    const ends = [
      ...outgoing.map((relation) => ({ relation, otherId: relation.otherId, isTurned: false })),
      ...incoming.map((relation) => ({ relation, otherId: relation.claimId, isTurned: true })),
    ];
    const others = await db.claims.bulkGet(ends.map(({ otherId }) => otherId));
    return ends
      .flatMap(({ relation, isTurned }, index) => {
        const other = others[index];
        return other ? [{ relation, other, isTurned }] : [];
      })
      .toSorted((a, b) => byCode(a.other, b.other));
  });
}

/** What the queue of contradictions shows, apart from what is found. */
export interface ContradictionGrounds {
  readonly material: ContradictionMaterial;
  readonly codeOf: ReadonlyMap<ClaimId, string>;
  readonly nameOf: ReadonlyMap<EntityId, string>;
  /** Contradictions that were recorded, explained ones too. */
  readonly decided: readonly ClaimRelation[];
  readonly rejected: readonly Dismissal[];
}

export async function contradictionGrounds(db: CaseDatabase): Promise<ContradictionGrounds> {
  const tables = ['claims', 'roles', 'entities', 'entityRelations', 'claimRelations', 'dismissals'];
  return db.transaction('r', tables, async () => {
    const claims = await db.claims.toArray();
    const entities = await db.entities.toArray();
    const relations = await db.claimRelations.toArray();
    const rejected = await db.dismissals.where('kind').equals('contradiction').toArray();
    return {
      material: {
        claims: claims.map(({ id, code, statement, kind, status, attribution, happened, measures }) => ({
          id,
          code,
          statement,
          kind,
          status,
          attribution,
          happened,
          measures,
        })),
        roles: await db.roles.toArray(),
        entities: entities.map(({ id, name, aliases, description }) => ({ id, name, aliases, description })),
        entityRelations: await db.entityRelations.toArray(),
        settled: new Set([
          ...relations.map(({ claimId, otherId }) => pairKey(claimId, otherId)),
          ...rejected.map(({ key }) => key),
        ]),
      },
      codeOf: new Map(claims.map(({ id, code }) => [id, code])),
      nameOf: new Map(entities.map(({ id, name }) => [id, name])),
      decided: relations.filter(({ type }) => type === 'contradicts'),
      rejected,
    };
  });
}

/** A claim with what speaks for it, to be held against another one. */
export interface ClaimSide {
  readonly claim: Claim;
  readonly passages: readonly {
    readonly passage: Passage;
    readonly excerpt: Excerpt;
    readonly source: Source;
  }[];
  readonly origins: OriginCount;
}

/** Two claims side by side; one that is gone is left out. */
export async function claimSides(
  db: CaseDatabase,
  one: string,
  other: string,
): Promise<readonly ClaimSide[]> {
  return db.transaction('r', ['claims', 'passages', 'excerpts', 'sources', 'lineage'], async () => {
    const claims = await db.claims.bulkGet([one, other]);
    const countOf = originCounter(await db.lineage.toArray(), await db.sources.toArray());
    const passages = await db.passages.where('claimId').anyOf([one, other]).toArray();
    const excerpts = await db.excerpts.bulkGet(passages.map(({ excerptId }) => excerptId));
    const sources = await db.sources.bulkGet(excerpts.map((excerpt) => excerpt?.sourceId ?? ''));
    return claims.flatMap((claim) => {
      if (!claim) return [];
      const own = passages.flatMap((passage, index) => {
        const [excerpt, source] = [excerpts[index], sources[index]];
        return passage.claimId === claim.id && excerpt && source ? [{ passage, excerpt, source }] : [];
      });
      const speaking = own.filter(({ passage }) => passage.stance !== 'contradicts');
      return [{ claim, passages: own, origins: countOf(speaking.map(({ source }) => source.id)) }];
    });
  });
}
