import { Suspense } from 'react';
import { PAGES, pagesOf } from '../../shared/views.ts';
import { SHELL_WORDS } from '../../shared/words/shell.ts';
import { run } from '../commands/run.ts';
import { pageOf, useSession } from '../state/session.ts';
import { PaneBoundary } from './PaneBoundary.tsx';
import { PAGE_PARTS } from './views.tsx';
import './main-pane.css';

/** The main pane: the pages of the view, one of them shown. */
export function MainPane() {
  const view = useSession((now) => now.view);
  const page = useSession((now) => pageOf(now, now.view));
  const Page = PAGE_PARTS[page];
  const pages = pagesOf(view);
  return (
    <div className="main-pane">
      {pages.length > 1 && (
        <nav className="page-tabs" aria-label={SHELL_WORDS.pages}>
          {pages.map((id) => (
            <button
              key={id}
              type="button"
              className="page-tab"
              aria-current={id === page ? 'page' : undefined}
              onClick={() => void run('page.show', { page: id })}
            >
              {PAGES[id].title}
            </button>
          ))}
        </nav>
      )}
      <div className="main-pane-page">
        <PaneBoundary key={page}>
          <Suspense>
            <Page />
          </Suspense>
        </PaneBoundary>
      </div>
    </div>
  );
}
