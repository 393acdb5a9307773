import type { Assessment } from '../../shared/model/assessment.ts';
import { citedClaims } from '../../shared/model/rich-text.ts';
import type { CaseDatabase } from './database.ts';

/** Assessments that cite a claim, by code. */
export async function assessmentsCiting(db: CaseDatabase, claimId: string): Promise<readonly Assessment[]> {
  const assessments = await db.assessments.toArray();
  return assessments
    .filter(({ body }) => citedClaims(body).some((cited) => cited === claimId))
    .toSorted((a, b) => Number(a.code.slice(1)) - Number(b.code.slice(1)));
}

/** Words that the forms complete. */
export interface WordsInUse {
  /** Entities and their aliases, outlets, and whoever stands in an attribution. */
  readonly names: readonly string[];
  readonly tags: readonly string[];
}

export async function wordsInUse(db: CaseDatabase): Promise<WordsInUse> {
  return db.transaction('r', ['claims', 'entities', 'sources'], async () => {
    const claims = await db.claims.toArray();
    const entities = await db.entities.toArray();
    const sources = await db.sources.toArray();
    const names = [
      ...entities.flatMap((entity) => [entity.name, ...entity.aliases]),
      ...sources.map((source) => source.outlet),
      ...claims.flatMap((claim) => claim.attribution.map((step) => step.who)),
    ];
    return {
      names: [...new Set(names)].filter((name) => name !== ''),
      tags: [...new Set(claims.flatMap((claim) => claim.tags))].toSorted((a, b) => a.localeCompare(b)),
    };
  });
}
