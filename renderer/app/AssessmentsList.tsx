import { ChevronDown, ChevronUp } from 'lucide-react';
import { SHELL_WORDS } from '../../shared/words/shell.ts';
import { run } from '../commands/run.ts';
import { AssessmentsPane } from '../features/assessments/AssessmentsPane.tsx';
import { ClaimsPane } from '../features/claims/ClaimsPane.tsx';
import { useSession } from '../state/session.ts';
import { Button } from '../ui/buttons.tsx';
import './assessments-list.css';

/** The assessments, and beneath them the claims if they are wanted: to be read beside the text, or dragged into it. */
export function AssessmentsList() {
  const isWriting = useSession((now) => now.assessmentId !== null);
  const showsClaims = useSession((now) => now.showsClaims) && isWriting;
  return (
    <div className="assessments-list" data-split={showsClaims || undefined}>
      <div className="assessments-list-part">
        <AssessmentsPane />
      </div>
      {isWriting && (
        <div className="assessments-list-bar">
          <Button
            tone="quiet"
            icon={showsClaims ? <ChevronDown /> : <ChevronUp />}
            onPress={() => void run('assessment.toggleClaims')}
          >
            {showsClaims ? SHELL_WORDS.hideClaims : SHELL_WORDS.showClaims}
          </Button>
        </div>
      )}
      {showsClaims && (
        <div className="assessments-list-part">
          <ClaimsPane />
        </div>
      )}
    </div>
  );
}
