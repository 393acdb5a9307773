import { Check, CircleAlert, Ellipsis, Highlighter } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { KeptMark } from '../../shared/command-args.ts';
import { READER_WORDS } from '../../shared/words/reader.ts';
import { SHELL_WORDS } from '../../shared/words/shell.ts';
import { writeJournal } from '../commands/journal-writer.ts';
import { run } from '../commands/run.ts';
import { claimById } from '../db/queries.ts';
import { keptArgs, keptWords } from '../db/queries-kept.ts';
import { useQuery } from '../db/use-query.ts';
import { useSaving } from '../state/saving.ts';
import { useSession } from '../state/session.ts';
import { useTasks } from '../state/tasks.ts';

const WORDS = SHELL_WORDS.status;

/** Whether everything is saved, what is in hand, and work in progress. */
export function StatusBar() {
  const claimId = useSession((now) => now.claimId);
  const kept = useSession((now) => now.kept);
  const claim = useQuery(claimById, claimId ?? '');
  const tasks = useTasks((state) => state.tasks);
  return (
    <footer className="status-bar">
      <SavedMark />
      {claim && <span>{WORDS.inHand(claim.code)}</span>}
      {kept && <KeptNote kept={kept} />}
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

/** What selecting words does as long as marking is kept up, and how it ends. */
function KeptNote({ kept }: { readonly kept: KeptMark }) {
  const words = useQuery(keptWords, ...keptArgs(kept));
  return (
    <span className="status-kept">
      <Highlighter aria-hidden />
      <strong>{words}</strong> · {READER_WORDS.kept.stops}
      <Button className="status-button" onPress={() => void run('mark.stop')}>
        {READER_WORDS.kept.stop}
      </Button>
    </span>
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
