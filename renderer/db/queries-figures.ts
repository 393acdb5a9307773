import type { ReportFigure } from '../../shared/analysis/figures/report-figure.ts';
import { buildReportDocument } from '../../shared/analysis/report-document.ts';
import type { AssessmentId } from '../../shared/model/assessment.ts';
import { emptySnapshot } from '../../shared/model/case-snapshot.ts';
import { citedClaims } from '../../shared/model/rich-text.ts';
import type { CaseDatabase } from './database.ts';

const READ = [
  'assessments',
  'sources',
  'lineage',
  'claims',
  'passages',
  'excerpts',
  'roles',
  'entityRelations',
  'entities',
] as const;

/**
 * The figures of an assessment as the case stands now. They are those of the whole report, made from the records that
 * its claims lead to, so that a large case is not read for one drawing.
 */
export async function assessmentFigures(
  db: CaseDatabase,
  assessmentId: AssessmentId,
): Promise<readonly ReportFigure[]> {
  return db.transaction('r', [...READ], async () => {
    const assessment = await db.assessments.get(assessmentId);
    if (!assessment?.body.content.some(({ type }) => type === 'figure')) return [];
    const ids = [...citedClaims(assessment.body)];
    const [claims, passages, roles, entityRelations, sources, lineage] = await Promise.all([
      db.claims.bulkGet(ids),
      db.passages.where('claimId').anyOf(ids).toArray(),
      db.roles.where('claimId').anyOf(ids).toArray(),
      db.entityRelations.where('claimId').anyOf(ids).toArray(),
      db.sources.toArray(),
      db.lineage.toArray(),
    ]);
    const entityIds = new Set([
      ...roles.map(({ entityId }) => entityId),
      ...entityRelations.flatMap(({ entityId, otherId }) => [entityId, otherId]),
    ]);
    const [excerpts, entities] = await Promise.all([
      db.excerpts.bulkGet([...new Set(passages.map(({ excerptId }) => excerptId))]),
      db.entities.bulkGet([...entityIds]),
    ]);
    const isThere = <R>(record: R | undefined): record is R => record !== undefined;
    const snapshot = {
      ...emptySnapshot(),
      assessments: [assessment],
      claims: claims.filter(isThere),
      passages,
      roles,
      entityRelations,
      sources,
      lineage,
      excerpts: excerpts.filter(isThere),
      entities: entities.filter(isThere),
    };
    return buildReportDocument(snapshot, assessmentId).figures;
  });
}
