import path from 'node:path';
import { type UtilityProcess, utilityProcess } from 'electron';

/** How long a process waits for another order, in ms; a warm one is twice as fast as a new one. */
const IDLE_MS = 60_000;

/** A process of its own for work that must neither stall nor endanger the main one. It does one order at a time. */
export interface SideProcess {
  /** Starts it where it does not run, so that it is ready when there is an order. */
  prepare(): void;
  /** Answers what it answers; null where it ended before. */
  ask(order: unknown): Promise<unknown>;
  stop(): void;
}

/** `file` is a bundled module beside this one, which calls `answerOrders`. */
export function sideProcess(file: string, serviceName: string): SideProcess {
  let child: UtilityProcess | null = null;
  let idle: NodeJS.Timeout | undefined;
  let isAsked = false;

  const stop = (): void => {
    clearTimeout(idle);
    child?.kill();
    child = null;
  };
  const rest = (): void => {
    clearTimeout(idle);
    if (isAsked) return;
    idle = setTimeout(stop, IDLE_MS);
    // The program must not wait for it when it ends.
    idle.unref();
  };
  const running = (): UtilityProcess => {
    if (child) return child;
    const started = utilityProcess.fork(path.join(import.meta.dirname, file), [], { serviceName });
    started.once('exit', () => {
      if (child === started) child = null;
    });
    child = started;
    return started;
  };

  return {
    prepare() {
      running();
      rest();
    },
    async ask(order) {
      const worker = running();
      clearTimeout(idle);
      isAsked = true;
      const { promise, resolve } = Promise.withResolvers<unknown>();
      const ended = (): void => {
        resolve(null);
      };
      worker.once('message', resolve);
      worker.once('exit', ended);
      try {
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process has no origin
        worker.postMessage(order);
        return await promise;
      } finally {
        worker.off('message', resolve);
        worker.off('exit', ended);
        isAsked = false;
        rest();
      }
    },
    stop,
  };
}
