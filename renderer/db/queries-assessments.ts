import { byId } from '../../shared/model/case-snapshot.ts';
import type { Claim, ClaimId } from '../../shared/model/claim.ts';
import { caveatsOf, type Marking, mostRestrictive, schemeOf } from '../../shared/model/marking.ts';
import { citedClaims } from '../../shared/model/rich-text.ts';

import type { CaseDatabase } from './database.ts';

/** Code of every claim, for citations. */
export async function claimCodes(db: CaseDatabase): Promise<ReadonlyMap<ClaimId, string>> {
  return new Map((await db.claims.toArray()).map((claim) => [claim.id, claim.code]));
}

/** What an assessment rests on: its cited claims in order, how many sources they come from, and their marking. */
export interface CitedBasis {
  readonly claims: readonly Claim[];
  readonly sourceCount: number;
  readonly marking: Marking;
  readonly caveats: readonly string[];
}

export async function citedBasis(db: CaseDatabase, assessmentId: string): Promise<CitedBasis | null> {
  return db.transaction(
    'r',
    ['info', 'assessments', 'claims', 'passages', 'excerpts', 'sources'],
    async () => {
      const assessment = await db.assessments.get(assessmentId);
      if (!assessment) return null;
      const ids = citedClaims(assessment.body);
      const claims = (await db.claims.bulkGet([...ids])).filter((claim) => claim !== undefined);
      const passages = await db.passages
        .where('claimId')
        .anyOf([...ids])
        .toArray();
      const excerpts = await db.excerpts.bulkGet(passages.map((passage) => passage.excerptId));
      const sourceIds = new Set(excerpts.flatMap((excerpt) => excerpt?.sourceId ?? []));
      const sources = byId(
        (await db.sources.bulkGet([...sourceIds])).filter((source) => source !== undefined),
      );
      const cited = [...sources.values()];
      const scheme = schemeOf((await db.info.toArray())[0]);
      return {
        claims,
        sourceCount: sources.size,
        marking: mostRestrictive(
          scheme,
          cited.map(({ marking }) => marking),
        ),
        caveats: caveatsOf(
          scheme,
          cited.flatMap(({ caveats }) => caveats),
        ),
      };
    },
  );
}

/** The number of the last journal entry: another one means that something in the case has changed. */
export const lastEntry = async (db: CaseDatabase): Promise<number> =>
  (await db.journal.orderBy('seq').last())?.seq ?? 0;
