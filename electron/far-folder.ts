import { inOrder } from './in-order.ts';

/** Milliseconds that a folder on another computer may take to answer. */
const SILENT_MS = 5000;
/** Milliseconds that a file may take to come from there. */
export const SLOW_MS = 60_000;

/**
 * A folder that may lie on another computer. When that falls silent, calls to it do not fail: they do not come back, and
 * each keeps one of the four threads that every file of the program is read and written by. With all of them kept
 * nothing is saved any more.
 */
export interface FarFolder {
  /**
   * One piece of work at a time, with one call after another in it; null where the folder is silent for `ms`. As long as
   * it is, no other work is begun. Work of many calls says `heard` after each that has come back.
   */
  ask<T>(work: (heard: () => void) => Promise<T>, ms?: number): Promise<T | null>;
  /** A call has not come back. */
  readonly isSilent: boolean;
}

/** `later` calls back after so many milliseconds; answers how to call that off. */
export function farFolder(later: (ms: number, act: () => void) => () => void): FarFolder {
  const queue = inOrder();
  let isSilent = false;
  return {
    get isSilent() {
      return isSilent;
    },
    ask: async (work, ms = SILENT_MS) =>
      await queue(async () => {
        if (isSilent) return null;
        const { promise: silence, resolve } = Promise.withResolvers<null>();
        let callOff = (): void => {};
        const heard = (): void => {
          callOff();
          callOff = later(ms, () => {
            isSilent = true;
            resolve(null);
          });
        };
        heard();
        const answer = work(heard).finally(() => {
          callOff();
          isSilent = false;
        });
        // What fails after all, long after the wait for it was over, is nobody's any more.
        answer.catch(() => null);
        return await Promise.race([answer, silence]);
      }),
  };
}
