import { powerMonitor } from 'electron';
import type { MainWindow } from '../window.ts';
import type { ScreenLock } from './screen-lock.ts';

/** Locks the window with the system: when it goes to sleep, and when its screen locks, which Linux does not tell. */
export function lockWithSystem(lock: ScreenLock, window: MainWindow): void {
  const fall = (): void => {
    void lock.lock().then(({ isSet }) => {
      if (isSet) window.send('lock.asked', null);
    });
  };
  powerMonitor.on('lock-screen', fall);
  powerMonitor.on('suspend', fall);
}
