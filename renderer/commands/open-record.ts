import type { ArgsOfCommand } from '../../shared/command-args.ts';
import type { AssessmentId } from '../../shared/model/assessment.ts';
import type { ClaimId } from '../../shared/model/claim.ts';
import type { EntityId } from '../../shared/model/entity.ts';
import type { IssuedId } from '../../shared/model/issued.ts';
import type { NoteId } from '../../shared/model/passage.ts';
import type { TableName } from '../../shared/model/schema.ts';
import type { SourceId } from '../../shared/model/source.ts';
import { openedCase } from '../db/opened-case.ts';
import { session, updateSession } from '../state/session.ts';
import type { ACTS } from './acts.ts';

type Openers = Pick<
  typeof ACTS,
  | 'source.open'
  | 'claim.open'
  | 'entity.open'
  | 'note.open'
  | 'assessment.open'
  | 'issued.open'
  | 'page.lineage'
>;

/** Records that are shown nowhere by themselves. */
const NOWHERE: ReadonlySet<TableName> = new Set(['info', 'dismissals', 'savedQueries', 'templates']);

/** Whether there is a place where a record of the table is shown. */
export const hasPlace = (table: TableName): boolean => !NOWHERE.has(table);

/** Opens a record where it lives, or what it belongs to; what is not in the case opens nothing. */
export async function openRecord({ table, id }: ArgsOfCommand<'record.open'>, open: Openers): Promise<void> {
  const { db } = openedCase();
  const record: unknown = await db.table(table).get(id);
  if (!record) return;
  const owner = (field: string): string => String((record as Readonly<Record<string, unknown>>)[field]);
  const openClaim = async (claimId: string): Promise<void> => {
    updateSession({ view: 'claims', pages: { ...session().pages, claims: 'passages' } });
    await open['claim.open']({ claimId: claimId as ClaimId });
  };
  switch (table) {
    case 'sources':
      return open['source.open']({ sourceId: id as SourceId });
    case 'originals':
      return open['source.open']({ sourceId: owner('sourceId') as SourceId });
    case 'excerpts':
      return openText(id, open);
    case 'texts':
      return openText(id, open);
    case 'lineage':
      return open['page.lineage'](undefined);
    case 'notes':
      return open['note.open']({ noteId: id as NoteId });
    case 'claims':
      return openClaim(id);
    case 'passages':
    case 'roles':
    case 'claimRelations':
      return openClaim(owner('claimId'));
    case 'entities':
      return open['entity.open']({ entityId: id as EntityId });
    case 'mentions':
    case 'entityRelations':
      return open['entity.open']({ entityId: owner('entityId') as EntityId });
    case 'assessments':
      return open['assessment.open']({ assessmentId: id as AssessmentId });
    case 'versionNames':
      return open['assessment.open']({ assessmentId: owner('assessmentId') as AssessmentId });
    case 'issued':
    case 'issuedEvidence': {
      const issued = await db.issued.get(id);
      if (!issued) return;
      await open['assessment.open']({ assessmentId: issued.assessmentId });
      return open['issued.open']({ issuedId: id as IssuedId });
    }
    case 'info':
    case 'dismissals':
    case 'savedQueries':
    case 'templates':
      return;
  }
}

async function openText(excerptId: string, open: Openers): Promise<void> {
  const excerpt = await openedCase().db.excerpts.get(excerptId);
  if (excerpt)
    await open['source.open']({ sourceId: excerpt.sourceId, at: { excerptId: excerpt.id, start: 0 } });
}
