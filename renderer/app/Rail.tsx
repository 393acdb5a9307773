import { BookOpen, FileText, Quote, Search, Users } from 'lucide-react';
import { Button } from 'react-aria-components';
import { VIEWS, type ViewId } from '../../shared/views.ts';
import { SHELL_WORDS } from '../../shared/words/shell.ts';
import { run } from '../commands/run.ts';
import { useSession } from '../state/session.ts';

const ICONS = { BookOpen, FileText, Quote, Search, Users } as const;

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
    </nav>
  );
}
