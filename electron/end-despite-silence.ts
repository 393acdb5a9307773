import { app } from 'electron';

/** Milliseconds that calls into the file system may take to come back once the program is to end. */
const PATIENCE_MS = 1000;
const LOOK_MS = 50;

/**
 * A call into a folder that has fallen silent does not come back, and the end of the program waits for its thread: it
 * would go on without a window, and could not be started again. Whatever is safe by then is written, so it ends at once.
 */
export function endDespiteSilence(): void {
  let isPatient = true;
  let since = 0;
  app.on('will-quit', (event) => {
    if (!isPatient || !isCalling()) return;
    event.preventDefault();
    if (since > 0) return;
    since = Date.now();
    const look = (): void => {
      if (isCalling() && Date.now() - since < PATIENCE_MS) {
        setTimeout(look, LOOK_MS);
        return;
      }
      isPatient = false;
      app.quit();
    };
    setTimeout(look, LOOK_MS);
  });
  app.on('quit', () => {
    if (isCalling()) process.kill(process.pid, 'SIGKILL');
  });
}

const isCalling = (): boolean => process.getActiveResourcesInfo().some((one) => one.startsWith('FSReq'));
