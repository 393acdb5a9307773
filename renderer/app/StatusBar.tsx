import { ArchiveX, Check, CircleAlert, Ellipsis, FolderSearch, FolderX, Highlighter } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { KeptMark } from '../../shared/command-args.ts';
import { IMPORT_WORDS } from '../../shared/words/import.ts';
import { READER_WORDS } from '../../shared/words/reader.ts';
import { RECOVERY_WORDS } from '../../shared/words/recovery.ts';
import { SHELL_WORDS } from '../../shared/words/shell.ts';
import { SNAPSHOT_WORDS } from '../../shared/words/snapshots.ts';
import { UNSAVED_WORDS } from '../../shared/words/unsaved.ts';
import { writeJournal } from '../commands/journal-writer.ts';
import { run, runInContext } from '../commands/run.ts';
import { claimById } from '../db/queries.ts';
import { keptArgs, keptWords } from '../db/queries-kept.ts';
import { useQuery } from '../db/use-query.ts';
import { useAhead, useRefusedDrafts } from '../state/drafts.ts';
import { useHeld } from '../state/held.ts';
import { useSaving } from '../state/saving.ts';
import { updateSession, useSession } from '../state/session.ts';
import { useSnapshotNews } from '../state/snapshots.ts';
import { useTasks } from '../state/tasks.ts';
import { useWatching } from '../state/watching.ts';

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
      <WatchNote />
      <SnapshotNote />
      <div className="title-space" />
      {tasks.map((task) => (
        <span key={task.id} className="status-task">
          {task.label}
          {task.at !== '' && <span className="status-at">{task.at}</span>}
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

/** The folder whose new files come to the review, and how that ends. */
function WatchNote() {
  const news = useWatching((state) => state.news);
  if (!news) return null;
  const { status, missing, stop, stopName } = IMPORT_WORDS.watch;
  return (
    <span className={news.isThere ? 'status-watch' : 'status-watch status-failed'}>
      {news.isThere ? <FolderSearch aria-hidden /> : <FolderX aria-hidden />}
      {news.isThere ? status(news.folder) : missing(news.folder)}
      <Button
        className="status-button"
        aria-label={stopName(news.folder)}
        onPress={() => void runInContext('watch.stop')}
      >
        {stop}
      </Button>
    </span>
  );
}

/** Snapshots are silent as long as they are taken and copied. */
function SnapshotNote() {
  const news = useSnapshotNews((state) => state.news);
  const { gone, failed, show } = SNAPSHOT_WORDS.status;
  const away = news?.second && !news.second.isThere ? news.second.name : null;
  if (!news || (news.problem === null && away === null)) return null;
  return (
    <span className="status-watch status-failed">
      <ArchiveX aria-hidden />
      {news.problem === null ? gone(away ?? '') : failed}
      <Button className="status-button" onPress={() => void run('page.snapshots')}>
        {show}
      </Button>
    </span>
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

/** "Saved" is shown only when database and journal file have both answered, and no field is ahead of them. */
function SavedMark() {
  const { status: stored, reason } = useSaving();
  const isAhead = useAhead(({ fields }) => fields.size > 0);
  const status = stored === 'saved' && isAhead ? 'saving' : stored;
  const isHeld = useHeld((state) => state.why !== null);
  const refused = useRefusedDrafts(({ drafts }) => drafts.size);
  if (isHeld) {
    return (
      <span className="status-saved status-failed" data-testid="saved" data-status="unknown">
        <CircleAlert aria-hidden />
        {RECOVERY_WORDS.held.status}
      </span>
    );
  }
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
  if (refused > 0) {
    return (
      <span className="status-saved status-failed" data-testid="saved" data-status="unsaved">
        <CircleAlert aria-hidden />
        {UNSAVED_WORDS.status(refused)}
        <Button
          className="status-button"
          onPress={() => updateSession({ dialog: { kind: 'unsaved', leaving: null } })}
        >
          {UNSAVED_WORDS.show}
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
