import { Suspense } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { SHELL_WORDS } from '../../shared/words/shell.ts';
import { CaseDatabaseProvider } from '../db/case-database.tsx';
import type { OpenedCase } from '../db/opened-case.ts';
import { TroubleBar } from '../features/recovery/TroubleBar.tsx';
import { useSession } from '../state/session.ts';
import { Dialogs } from './Dialogs.tsx';
import { DropZone } from './DropZone.tsx';
import { Inspector } from './Inspector.tsx';
import { MainPane } from './MainPane.tsx';
import { MenuSync } from './MenuSync.tsx';
import { PaneBoundary } from './PaneBoundary.tsx';
import { Rail } from './Rail.tsx';
import { StatusBar } from './StatusBar.tsx';
import { TitleBar } from './TitleBar.tsx';
import { usePaste } from './use-paste.ts';
import { LISTS } from './views.tsx';
import './workspace.css';

/** The open case: rail, list, main pane and inspector, with the bars above and below. */
export function Workspace({ opened }: { readonly opened: OpenedCase }) {
  const view = useSession((now) => now.view);
  const hidden = useSession((now) => now.hidden);
  const focusId = useSession((now) => now.focus?.id);
  usePaste();
  const List = LISTS[view];
  return (
    <CaseDatabaseProvider value={opened.db}>
      <DropZone>
        <div className="workspace">
          <div>
            <TroubleBar />
            <TitleBar />
          </div>
          <div className="workspace-body">
            <Rail />
            <Group className="workspace-panes" orientation="horizontal">
              {!hidden.list && (
                <>
                  <Panel
                    id="list"
                    className="pane pane-list"
                    defaultSize="21%"
                    minSize="200px"
                    maxSize="480px"
                  >
                    <div className="pane-fill">
                      <PaneBoundary key={view}>
                        <Suspense>
                          <List />
                        </Suspense>
                      </PaneBoundary>
                    </div>
                  </Panel>
                  <Separator className="pane-separator" />
                </>
              )}
              <Panel id="main" className="pane pane-main" minSize="360px">
                <main className="pane-fill" aria-label={SHELL_WORDS.mainPane}>
                  <MainPane />
                </main>
              </Panel>
              {!hidden.inspector && (
                <>
                  <Separator className="pane-separator" />
                  <Panel
                    id="inspector"
                    className="pane pane-inspector"
                    defaultSize="27%"
                    minSize="280px"
                    maxSize="560px"
                  >
                    <aside className="pane-fill" aria-label={SHELL_WORDS.inspector}>
                      <PaneBoundary key={focusId}>
                        <Inspector />
                      </PaneBoundary>
                    </aside>
                  </Panel>
                </>
              )}
            </Group>
          </div>
          <StatusBar />
        </div>
      </DropZone>
      <Dialogs />
      <MenuSync />
    </CaseDatabaseProvider>
  );
}
