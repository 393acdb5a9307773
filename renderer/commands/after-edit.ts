import type { JournalEntry } from '../../shared/model/changes.ts';
import type { Records, TableName } from '../../shared/model/schema.ts';
import { session, updateSession } from '../state/session.ts';
import type { EditCommandId } from './planner.ts';

/** What the session shows once an edit is saved: the new thing is in hand, a removed one is let go. */
export function afterEdit(id: EditCommandId, entry: JournalEntry): void {
  const claim = added(entry, 'claims');
  if (id === 'claim.mark' && claim) {
    updateSession({
      claimId: claim.id,
      newClaimId: claim.id,
      focus: { kind: 'claim', id: claim.id },
      selection: null,
    });
  }
  if (id === 'passage.add' || id === 'mention.add') updateSession({ selection: null });
  const entity = added(entry, 'entities');
  if (entity) updateSession({ entityId: entity.id, dialog: null, selection: null });
  const assessment = added(entry, 'assessments');
  if (assessment) {
    updateSession({
      view: 'assessments',
      assessmentId: assessment.id,
      focus: { kind: 'assessment', id: assessment.id },
      isPreviewing: false,
    });
  }
  const source = added(entry, 'sources');
  if (source) {
    updateSession({
      view: 'sources',
      sourceId: source.id,
      excerptId: added(entry, 'excerpts')?.id ?? null,
      focus: { kind: 'source', id: source.id },
      dialog: null,
    });
  }
  letGo(entry);
  updateSession({ announcement: entry.label });
}

/** Empties every place in the session that names a record which the entry removed. */
export function letGo(entry: JournalEntry): void {
  const gone = new Set(
    entry.changes.filter((change) => change.after === null).map((change) => change.before?.id as string),
  );
  if (gone.size === 0) return;
  const now = session();
  const isGone = (id: string | null | undefined): boolean => id !== null && id !== undefined && gone.has(id);
  updateSession({
    ...(isGone(now.sourceId) && { sourceId: null, excerptId: null, selection: null }),
    ...(isGone(now.excerptId) && { excerptId: null, selection: null }),
    ...(isGone(now.claimId) && { claimId: null }),
    ...(isGone(now.entityId) && { entityId: null }),
    ...(isGone(now.assessmentId) && { assessmentId: null, isPreviewing: false }),
    ...(isGone(now.focus?.id) && { focus: null }),
  });
}

function added<T extends TableName>(entry: JournalEntry, table: T): Records[T] | undefined {
  const change = entry.changes.find((candidate) => candidate.table === table && candidate.before === null);
  return (change?.after ?? undefined) as Records[T] | undefined;
}
