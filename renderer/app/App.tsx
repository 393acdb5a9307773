import { useEffect, useState } from 'react';
import { openedCaseOrNull } from '../db/opened-case.ts';
import { ask } from '../platform.ts';
import { useSession } from '../state/session.ts';
import { Announcer } from './Announcer.tsx';
import { Dialogs } from './Dialogs.tsx';
import { HomeScreen } from './HomeScreen.tsx';
import { Notices } from './Notices.tsx';
import { useCopy } from './use-copy.ts';
import { useKeys } from './use-keys.ts';
import { usePlatformEvents } from './use-platform-events.ts';
import { Workspace } from './Workspace.tsx';

/** The one window: the home screen, or the workspace of the open case. */
export function App() {
  const caseId = useSession((now) => now.caseId);
  const opened = caseId === null ? null : openedCaseOrNull();
  useCopy();
  useKeys();
  usePlatformEvents();
  useReadiness();
  return (
    <>
      {opened ? <Workspace key={opened.caseId} opened={opened} /> : <HomeScreen />}
      {!opened && <Dialogs />}
      <Notices />
      <Announcer />
    </>
  );
}

/** Tells main, and whoever measures, that the first screen is painted. */
function useReadiness(): void {
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    if (isReady) return undefined;
    const frame = requestAnimationFrame(() => {
      document.body.dataset['ready'] = 'true';
      setReady(true);
      void ask('window.ready');
    });
    return () => cancelAnimationFrame(frame);
  }, [isReady]);
}
