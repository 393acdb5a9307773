import type { OriginCount } from '../../shared/analysis/origins.ts';
import type { Assessment } from '../../shared/model/assessment.ts';
import { byId, groupBy } from '../../shared/model/case-snapshot.ts';
import type { Claim, Credibility } from '../../shared/model/claim.ts';
import { byCode } from '../../shared/model/code.ts';
import { citedClaims } from '../../shared/model/rich-text.ts';
import type { Source } from '../../shared/model/source.ts';
import type { CaseDatabase } from './database.ts';
import { originsOfClaim } from './queries-lineage.ts';

/** Assessments that cite a claim, by code. */
export async function assessmentsCiting(db: CaseDatabase, claimId: string): Promise<readonly Assessment[]> {
  const assessments = await db.assessments.toArray();
  return assessments
    .filter(({ body }) => citedClaims(body).some((cited) => cited === claimId))
    .toSorted(byCode);
}

/** The origins of a claim, with the codes of the sources that they name. */
export interface ClaimOrigins {
  readonly count: OriginCount;
  readonly codes: ReadonlyMap<string, string>;
}

/** Null when the claim is gone. */
export async function claimOrigins(db: CaseDatabase, claimId: string): Promise<ClaimOrigins | null> {
  return db.transaction('r', ['claims', 'passages', 'excerpts', 'sources', 'lineage'], async () => {
    const count = await originsOfClaim(db, claimId);
    if (!count) return null;
    const ids = count.groups.flatMap(({ sourceIds, rootIds }) => [...sourceIds, ...rootIds]);
    const sources = await db.sources.bulkGet([...new Set(ids)]);
    return { count, codes: new Map(sources.flatMap((source) => (source ? [[source.id, source.code]] : []))) };
  });
}

/** A rated claim with the sources that speak for it. */
export interface RatedClaim {
  readonly claim: Claim;
  readonly credibility: Credibility;
  readonly sources: readonly Source[];
}

/** Every claim that has a credibility, by code. */
export async function ratedClaims(db: CaseDatabase): Promise<readonly RatedClaim[]> {
  return db.transaction('r', ['claims', 'passages', 'excerpts', 'sources'], async () => {
    const claims = await db.claims.toArray();
    const passages = await db.passages.toArray();
    const excerpts = await db.excerpts.toArray();
    const sources = byId(await db.sources.toArray());
    const sourceOf = new Map<string, string>(excerpts.map(({ id, sourceId }) => [id, sourceId]));
    const behind = groupBy(
      passages.filter(({ stance }) => stance !== 'contradicts'),
      ({ claimId }) => claimId,
    );
    return claims.toSorted(byCode).flatMap((claim) => {
      if (!claim.credibility) return [];
      const ids = new Set(behind.get(claim.id)?.map(({ excerptId }) => sourceOf.get(excerptId) ?? ''));
      const found = [...ids].flatMap((id) => sources.get(id) ?? []);
      return [{ claim, credibility: claim.credibility, sources: found }];
    });
  });
}
