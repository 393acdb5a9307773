import type { BlastMaterial } from '../../shared/analysis/blast-radius.ts';
import { type IssuedUse, issuedUses } from '../../shared/analysis/issued-uses.ts';
import type { Entity } from '../../shared/model/entity.ts';
import type { CaseDatabase } from './database.ts';

/** All that is needed to say what rests on a source. */
export async function blastMaterial(
  db: CaseDatabase,
): Promise<
  BlastMaterial & { readonly entities: readonly Entity[]; readonly issuedCopies: readonly IssuedUse[] }
> {
  const tables = [
    'sources',
    'lineage',
    'excerpts',
    'passages',
    'claims',
    'claimRelations',
    'entityRelations',
    'entities',
    'assessments',
    'issued',
    'issuedEvidence',
  ];
  return db.transaction('r', tables, async () => ({
    sources: await db.sources.toArray(),
    lineage: await db.lineage.toArray(),
    excerpts: await db.excerpts.toArray(),
    passages: await db.passages.toArray(),
    claims: await db.claims.toArray(),
    claimRelations: await db.claimRelations.toArray(),
    entityRelations: await db.entityRelations.toArray(),
    entities: await db.entities.toArray(),
    assessments: await db.assessments.toArray(),
    issuedCopies: issuedUses(await db.issued.toArray(), await db.issuedEvidence.toArray()),
  }));
}
