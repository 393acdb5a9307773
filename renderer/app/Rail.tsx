import { Archive, BookOpen, FileText, Inbox, Quote, Search, Users } from 'lucide-react';
import { Button } from 'react-aria-components';
import { VIEWS, type ViewId } from '../../shared/views.ts';
import { IMPORT_WORDS } from '../../shared/words/import.ts';
import { SHELL_WORDS } from '../../shared/words/shell.ts';
import { run, runInContext } from '../commands/run.ts';
import { waitingCount } from '../db/queries-waiting.ts';
import { useQuery } from '../db/use-query.ts';
import { useSession } from '../state/session.ts';

const ICONS = { Archive, BookOpen, FileText, Quote, Search, Users } as const;

/** The views, by name and picture. */
export function Rail() {
  const current = useSession((now) => now.view);
  return (
    <nav className="rail" aria-label={SHELL_WORDS.rail}>
      {(Object.keys(VIEWS) as ViewId[]).map((view) => {
        const Icon = ICONS[VIEWS[view].icon];
        return (
          <Button
            key={view}
            className="rail-item"
            data-current={view === current}
            aria-current={view === current ? 'page' : undefined}
            onPress={() => void run('view.show', { view })}
          >
            <Icon aria-hidden />
            <span className="rail-name">{VIEWS[view].title}</span>
          </Button>
        );
      })}
      <WaitingItem />
    </nav>
  );
}

/** The way back to what waits to enter the case; there only while something waits. */
function WaitingItem() {
  const count = useQuery(waitingCount) ?? 0;
  if (count === 0) return null;
  return (
    <Button
      className="rail-item rail-waiting"
      aria-label={IMPORT_WORDS.rail(count)}
      onPress={() => void runInContext('import.review')}
    >
      <Inbox aria-hidden />
      <span className="rail-name" aria-hidden>
        {IMPORT_WORDS.railName}
      </span>
      <span className="rail-count" aria-hidden>
        {count}
      </span>
    </Button>
  );
}
