import { create } from 'zustand';
import type { LockState } from '../../shared/ipc.ts';

/** The lock of the window as it is shown. */
export interface Lock extends LockState {
  /** Everything but the lock is gone from the page: what was typed is saved. Before that it is only hidden. */
  readonly isEmptied: boolean;
}

const OPEN: Lock = { isSet: false, isLocked: false, idleMinutes: 0, waitSeconds: 0, isEmptied: false };

export const useLock = create<Lock>(() => OPEN);

export const isLocked = (): boolean => useLock.getState().isLocked;

export const updateLock = (change: Partial<Lock>): void => useLock.setState(change);

/** Resolves at once where nothing is locked, or else when the lock is opened. */
export async function afterUnlock(): Promise<void> {
  if (!isLocked()) return;
  await new Promise<void>((resolve) => {
    const stop = useLock.subscribe((now) => {
      if (now.isLocked) return;
      stop();
      resolve();
    });
  });
}
