import { Check, CircleAlert, Ellipsis } from 'lucide-react';
import { Button } from 'react-aria-components';
import { SHELL_WORDS } from '../../shared/words/shell.ts';
import { writeJournal } from '../commands/journal-writer.ts';
import { claimById } from '../db/queries.ts';
import { useQuery } from '../db/use-query.ts';
import { useSaving } from '../state/saving.ts';
import { useSession } from '../state/session.ts';
import { useTasks } from '../state/tasks.ts';

const WORDS = SHELL_WORDS.status;

/** Whether everything is saved, what is in hand, and work in progress. */
export function StatusBar() {
  const claimId = useSession((now) => now.claimId);
  const claim = useQuery(claimById, claimId ?? '');
  const tasks = useTasks((state) => state.tasks);
  return (
    <footer className="status-bar">
      <SavedMark />
      {claim && <span>{WORDS.inHand(claim.code)}</span>}
      <div className="title-space" />
      {tasks.map((task) => (
        <span key={task.id} className="status-task">
          {task.label}
          <progress aria-label={task.label} {...(task.total > 0 && { value: task.done, max: task.total })} />
          {task.cancel && (
            <Button className="status-button" onPress={task.cancel}>
              {WORDS.cancel}
            </Button>
          )}
        </span>
      ))}
    </footer>
  );
}

/** "Saved" is shown only when database and journal file have both answered. */
function SavedMark() {
  const { status, reason } = useSaving();
  if (status === 'failed') {
    return (
      <span className="status-saved status-failed" role="alert">
        <CircleAlert aria-hidden />
        {WORDS.failed(reason)}
        <Button className="status-button" onPress={() => void writeJournal()}>
          {WORDS.retry}
        </Button>
      </span>
    );
  }
  return (
    <span className="status-saved" data-testid="saved" data-status={status}>
      {status === 'saved' ? <Check aria-hidden /> : <Ellipsis aria-hidden />}
      {status === 'saved' ? WORDS.saved : WORDS.saving}
    </span>
  );
}
