import { create } from 'zustand';

const MEGABYTE = 1024 * 1024;
/** Below this the analyst is told, in bytes. */
const LOW = 1024 * MEGABYTE;
/** Below this nothing new is written: a full disk can cost the engine its whole store. */
const FULL = 200 * MEGABYTE;

export type DiskLevel = 'fine' | 'low' | 'full';

/** How it stands with a disk that takes so many bytes more. What nobody can say is not held against it. */
export function diskLevel(free: number | null): DiskLevel {
  if (free === null || free >= LOW) return 'fine';
  return free >= FULL ? 'low' : 'full';
}

export const useDisk = create<{ readonly free: number | null }>(() => ({ free: null }));

export const setFreeDisk = (free: number | null): void => useDisk.setState({ free });
