import type { CheckMaterial } from '../../shared/analysis/check-material.ts';
import { groupBy } from '../../shared/model/case-snapshot.ts';
import type { Lineage } from '../../shared/model/lineage.ts';
import { type MarkingScheme, schemeOf } from '../../shared/model/marking.ts';
import { citedClaims } from '../../shared/model/rich-text.ts';
import type { ExcerptText, SourceId } from '../../shared/model/source.ts';
import type { OwnTemplate } from '../../shared/model/template.ts';
import type { CaseDatabase } from './database.ts';

/** What the checker reads beside the text of an assessment, and the claims that it was read for. */
export interface CheckGrounds {
  readonly material: Omit<CheckMaterial, 'texts'>;
  readonly readFor: readonly string[];
  readonly templates: readonly OwnTemplate[];
  readonly scheme: MarkingScheme;
}

const TABLES = [
  'assessments',
  'claims',
  'passages',
  'excerpts',
  'sources',
  'lineage',
  'claimRelations',
  'templates',
  'info',
] as const;

/** All that the cited claims lead to: passages, every text of their sources, whatever those come from or give to. */
export async function checkGrounds(db: CaseDatabase, assessmentId: string): Promise<CheckGrounds | null> {
  return db.transaction('r', [...TABLES], async () => {
    const assessment = await db.assessments.get(assessmentId);
    if (!assessment) return null;
    const ids = [...citedClaims(assessment.body)];
    const [passages, outgoing, incoming, lineage] = await Promise.all([
      db.passages.where('claimId').anyOf(ids).toArray(),
      db.claimRelations.where('claimId').anyOf(ids).toArray(),
      db.claimRelations.where('otherId').anyOf(ids).toArray(),
      db.lineage.toArray(),
    ]);
    const claimRelations = [...new Map([...outgoing, ...incoming].map((one) => [one.id, one])).values()];
    const claimIds = new Set([
      ...ids,
      ...claimRelations.flatMap(({ claimId, otherId }) => [claimId, otherId]),
    ]);
    const marked = await db.excerpts.bulkGet([...new Set(passages.map(({ excerptId }) => excerptId))]);
    const sourceIds = connected(
      marked.flatMap((excerpt) => excerpt?.sourceId ?? []),
      lineage,
    );
    const [claims, excerpts, sources, templates, info] = await Promise.all([
      db.claims.bulkGet([...claimIds]),
      db.excerpts
        .where('sourceId')
        .anyOf([...sourceIds])
        .toArray(),
      db.sources.bulkGet([...sourceIds]),
      db.templates.toArray(),
      db.info.toArray(),
    ]);
    return {
      material: {
        claims: claims.filter((claim) => claim !== undefined),
        passages,
        excerpts,
        sources: sources.filter((source) => source !== undefined),
        lineage,
        claimRelations,
      },
      readFor: ids,
      templates,
      scheme: schemeOf(info[0]),
    };
  });
}

/** Texts by the ids of their excerpts; one that is not there is left out. */
export const textsOf = async (db: CaseDatabase, ids: readonly string[]): Promise<readonly ExcerptText[]> =>
  (await db.texts.bulkGet([...ids])).filter((text) => text !== undefined);

/** Those that lineage connects with the given ones, whichever way it leads. */
function connected(given: readonly SourceId[], lineage: readonly Lineage[]): ReadonlySet<SourceId> {
  const from = groupBy(lineage, ({ sourceId }) => sourceId);
  const to = groupBy(lineage, ({ fromId }) => fromId);
  const found = new Set(given);
  // What is added to a set while it is walked is come to as well.
  for (const id of found) {
    for (const { fromId } of from.get(id) ?? []) found.add(fromId);
    for (const { sourceId } of to.get(id) ?? []) found.add(sourceId);
  }
  return found;
}
