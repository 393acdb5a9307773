import { useEffect, useState } from 'react';
import { openedCaseOrNull } from '../db/opened-case.ts';
import { LockScreen } from '../features/locking/LockScreen.tsx';
import { ask } from '../platform.ts';
import { useLock } from '../state/lock.ts';
import { useSession } from '../state/session.ts';
import { Announcer } from './Announcer.tsx';
import { Dialogs } from './Dialogs.tsx';
import { DropZone } from './DropZone.tsx';
import { HomeScreen } from './HomeScreen.tsx';
import { Notices } from './Notices.tsx';
import { useCopy } from './use-copy.ts';
import { useIdleLock } from './use-idle-lock.ts';
import { useKeys } from './use-keys.ts';
import { usePlatformEvents } from './use-platform-events.ts';
import { Workspace } from './Workspace.tsx';

/** The one window: the home screen, or the workspace of the open case; the lock alone while it is locked. */
export function App() {
  const caseId = useSession((now) => now.caseId);
  const opened = caseId === null ? null : openedCaseOrNull();
  useCopy();
  useKeys();
  usePlatformEvents();
  useReadiness();
  useIdleLock();
  const isEmptied = useLock((now) => now.isLocked && now.isEmptied);
  return (
    <>
      {!isEmptied && (
        <>
          {opened ? (
            <Workspace key={opened.caseId} opened={opened} />
          ) : (
            <DropZone>
              <HomeScreen />
            </DropZone>
          )}
          {!opened && <Dialogs />}
          <Notices />
          <Announcer />
        </>
      )}
      <LockScreen />
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
