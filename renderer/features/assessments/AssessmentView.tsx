import { commandSpec } from '../../../shared/commands.ts';
import { ASSESSMENT_WORDS } from '../../../shared/words/assessments.ts';
import { runInContext } from '../../commands/run.ts';
import { assessmentById } from '../../db/queries.ts';
import { claimCodes } from '../../db/queries-assessments.ts';
import { useQuery } from '../../db/use-query.ts';
import { useSession } from '../../state/session.ts';
import { Button } from '../../ui/buttons.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { AssessmentEditor } from './AssessmentEditor.tsx';
import { AssessmentPreview } from './AssessmentPreview.tsx';
import { IssuedPages } from './issuing/IssuedPages.tsx';
import { SplitView } from './preview/SplitView.tsx';
import './assessment.css';

/** The main pane of an assessment: its text, or its pages as they will print. */
export function AssessmentView() {
  const assessmentId = useSession((now) => now.assessmentId);
  const isPreviewing = useSession((now) => now.isPreviewing);
  const issuedId = useSession((now) => now.issuedId);
  const isSplit = useSession((now) => now.isSplit);
  const assessment = useQuery(assessmentById, assessmentId ?? '');
  const codes = useQuery(claimCodes);
  if (!assessmentId) {
    return (
      <EmptyState title={ASSESSMENT_WORDS.emptyTitle} text={ASSESSMENT_WORDS.pick}>
        <Button tone="primary" onPress={() => void runInContext('assessment.ask')}>
          {commandSpec('assessment.ask').label}
        </Button>
      </EmptyState>
    );
  }
  if (!assessment || !codes) return null;
  if (issuedId) return <IssuedPages key={issuedId} issuedId={issuedId} />;
  if (isPreviewing) return <AssessmentPreview key={assessmentId} assessment={assessment} />;
  const editor = <AssessmentEditor key={assessmentId} assessment={assessment} codes={codes} />;
  if (!isSplit) return editor;
  return (
    <SplitView key={assessmentId} assessment={assessment}>
      {editor}
    </SplitView>
  );
}
