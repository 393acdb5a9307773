import type { JournalEntry } from '../../shared/model/changes.ts';
import type { Records, TableName } from '../../shared/model/schema.ts';
import type { ExcerptId } from '../../shared/model/source.ts';
import { session, updateSession } from '../state/session.ts';
import type { EditCommandId } from './planner.ts';

/** What the session shows once an edit is saved: the new thing is in hand, a removed one is let go. */
export function afterEdit(id: EditCommandId, entry: JournalEntry): void {
  // Who puts things back goes on putting things back.
  if (id === 'trash.restore') {
    updateSession({ announcement: entry.label });
    return;
  }
  if (id === 'case.restore') {
    // Everything may be new; what was in hand stays there as long as it exists.
    letGo(entry);
    updateSession({ announcement: entry.label });
    return;
  }
  const claim = added(entry, 'claims');
  if (id === 'claim.mark' && claim) {
    updateSession({
      claimId: claim.id,
      // While marking is kept up, the keyboard stays in the text.
      newClaimId: session().kept ? null : claim.id,
      focus: { kind: 'claim', id: claim.id },
      selection: null,
    });
  }
  if (FINISHES_SELECTION.has(id)) updateSession({ selection: null });
  const note = added(entry, 'notes');
  if (id === 'note.add' && note) updateSession({ focus: { kind: 'note', id: note.id }, newNoteId: note.id });
  if (id === 'excerpt.replace') {
    updateSession({ excerptId: added(entry, 'excerpts')?.id ?? null, selection: null, dialog: null });
  }
  const entity = added(entry, 'entities');
  if (entity && id !== 'entity.takeOut')
    updateSession({ entityId: entity.id, dialog: null, selection: null });
  const assessment = added(entry, 'assessments');
  if (assessment) {
    updateSession({
      view: 'assessments',
      assessmentId: assessment.id,
      focus: { kind: 'assessment', id: assessment.id },
      isPreviewing: false,
      issuedId: null,
    });
  }
  if (id === 'excerpt.add') {
    updateSession({ excerptId: added(entry, 'excerpts')?.id ?? null, selection: null, dialog: null });
  }
  const source = added(entry, 'sources');
  // The review shows what came in when all of it is in, unless the analyst has left it.
  if (source && !session().isTakingIn) {
    updateSession({
      view: 'sources',
      pages: { ...session().pages, sources: 'text' },
      sourceId: source.id,
      excerptId: added(entry, 'excerpts')?.id ?? null,
      focus: { kind: 'source', id: source.id },
      dialog: null,
    });
  }
  letGo(entry);
  updateSession({ announcement: entry.label });
}

/** After these the words are marked, and the next ones can be selected. */
const FINISHES_SELECTION: ReadonlySet<EditCommandId> = new Set([
  'passage.add',
  'passage.support',
  'passage.contradict',
  'mention.add',
  'note.add',
  'highlight.add',
] as const);

/** Empties every place in the session that names a record which the entry removed. */
export function letGo(entry: JournalEntry): void {
  const gone = new Set(
    entry.changes.filter((change) => change.after === null).map((change) => change.before?.id as string),
  );
  if (gone.size === 0) return;
  const now = session();
  const isGone = (id: string | null | undefined): boolean => id !== null && id !== undefined && gone.has(id);
  updateSession({
    ...(isGone(now.sourceId) && { sourceId: null, excerptId: null, beside: null }),
    ...(isGone(now.excerptId) && { excerptId: earlierText(entry, now.excerptId, isGone) }),
    ...(isGone(now.selection?.excerptId) && { selection: null }),
    ...(isGone(now.claimId) && { claimId: null }),
    ...(isGone(now.entityId) && { entityId: null }),
    ...(isGone(now.beside?.sourceId) && { beside: null }),
    ...(isGone(now.beside?.excerptId) && { beside: null }),
    ...(now.kept && 'claimId' in now.kept && isGone(now.kept.claimId) && { kept: null }),
    ...(now.kept && 'entityId' in now.kept && isGone(now.kept.entityId) && { kept: null }),
    ...(isGone(now.assessmentId) && { assessmentId: null, isPreviewing: false, issuedId: null }),
    ...(isGone(now.issuedId) && { issuedId: null }),
    ...(isGone(now.focus?.id) && { focus: null }),
    // A dialog about nothing shows nothing, and would hold back every key.
    ...(now.dialog &&
      Object.values(now.dialog).some((id) => typeof id === 'string' && isGone(id)) && { dialog: null }),
  });
}

/** The text that a removed one had replaced, where that is still there. */
function earlierText(
  { changes }: JournalEntry,
  excerptId: ExcerptId | null,
  isGone: (id: string | null) => boolean,
): ExcerptId | null {
  const found = changes.find(({ table, before }) => table === 'excerpts' && before?.id === excerptId);
  const replaces = found?.table === 'excerpts' ? (found.before?.replaces ?? null) : null;
  return isGone(replaces) ? null : replaces;
}

function added<T extends TableName>(entry: JournalEntry, table: T): Records[T] | undefined {
  const change = entry.changes.find((candidate) => candidate.table === table && candidate.before === null);
  return (change?.after ?? undefined) as Records[T] | undefined;
}
