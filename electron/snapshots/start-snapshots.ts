import { app } from 'electron';
import { after } from '../after.ts';
import type { SnapshotKeys } from '../locked/snapshot-keys.ts';
import type { ProfileSeal } from '../sealed/profile-seal.ts';
import type { MainWindow } from '../window.ts';
import { snapshotClient } from './snapshot-client.ts';
import { openSnapshots, type Snapshots } from './snapshots.ts';

/** Takes snapshots as long as the program runs; before it ends, it waits a little for the last ones. */
export function startSnapshots(
  profile: string,
  window: MainWindow,
  { keys, seal }: { readonly keys: SnapshotKeys; readonly seal: ProfileSeal },
): Snapshots {
  const snapshots = openSnapshots({
    profile,
    keys,
    seal,
    app: app.getVersion(),
    work: snapshotClient().work,
    elsewhere: snapshotClient(),
    tell: (news) => {
      window.send('snapshots.news', news);
    },
    later: after,
  });
  let isDone = false;
  app.on('will-quit', (event) => {
    if (isDone) return;
    event.preventDefault();
    void snapshots.closing().finally(() => {
      isDone = true;
      // Asked for while this event is still on its way, it would be lost.
      setImmediate(() => {
        app.quit();
      });
    });
  });
  return snapshots;
}
