import { lazy, Suspense } from 'react';
import { SHELL_WORDS } from '../../shared/words/shell.ts';
import { RecordHistory } from '../features/case/RecordHistory.tsx';
import { RemovedInspector } from '../features/case/RemovedInspector.tsx';
import { StepInspector } from '../features/case/StepInspector.tsx';
import { ClaimInspector } from '../features/claims/ClaimInspector.tsx';
import { EntityInspector } from '../features/entities/EntityInspector.tsx';
import { NoteInspector } from '../features/notes/NoteInspector.tsx';
import { SourceNotes } from '../features/notes/SourceNotes.tsx';
import { SourceInspector } from '../features/sources/SourceInspector.tsx';
import { useSession } from '../state/session.ts';
import { EmptyState } from '../ui/EmptyState.tsx';

const AssessmentInspector = lazy(async () => ({
  default: (await import('../features/assessments/AssessmentInspector.tsx')).AssessmentInspector,
}));

/** What is selected, with everything that can be said about it. */
export function Inspector() {
  const focus = useSession((now) => now.focus);
  const isCaseShown = useSession((now) => now.view === 'case');
  switch (focus?.kind) {
    case 'source':
      return (
        <SourceInspector key={focus.id} sourceId={focus.id}>
          <SourceNotes sourceId={focus.id} />
          <RecordHistory subjectId={focus.id} />
        </SourceInspector>
      );
    case 'claim':
      return (
        <ClaimInspector key={focus.id} claimId={focus.id}>
          <RecordHistory subjectId={focus.id} />
        </ClaimInspector>
      );
    case 'entity':
      return (
        <EntityInspector key={focus.id} entityId={focus.id}>
          <RecordHistory subjectId={focus.id} />
        </EntityInspector>
      );
    case 'assessment':
      return (
        <Suspense>
          <AssessmentInspector key={focus.id} assessmentId={focus.id}>
            <RecordHistory subjectId={focus.id} />
          </AssessmentInspector>
        </Suspense>
      );
    case 'note':
      return (
        <NoteInspector key={focus.id} noteId={focus.id}>
          <RecordHistory subjectId={focus.id} />
        </NoteInspector>
      );
    case 'removed':
      return <RemovedInspector key={focus.id} seq={focus.seq} id={focus.id} />;
    case 'step':
      return <StepInspector key={focus.id} seq={Number(focus.id)} />;
    case undefined:
      return (
        <EmptyState title="" text={isCaseShown ? SHELL_WORDS.nothingOfCase : SHELL_WORDS.nothingInspected} />
      );
  }
}
