import path from 'node:path';
import { type UtilityProcess, utilityProcess } from 'electron';
import { fail } from '../../shared/lib/result.ts';
import { inOrder } from '../in-order.ts';
import { MAIN_WORDS } from '../words.ts';
import type { AnswerTo, SnapshotOrder } from './snapshot-work.ts';

/** How long the process waits for another order, in ms. */
const IDLE_MS = 60_000;

/** Asks the process that writes snapshots, one order after another; it is started when there is one. */
export function snapshotClient(): <O extends SnapshotOrder>(order: O) => Promise<AnswerTo<O>> {
  const queue = inOrder();
  let child: UtilityProcess | null = null;
  let idle: NodeJS.Timeout | undefined;

  const start = (): UtilityProcess => {
    const started = utilityProcess.fork(path.join(import.meta.dirname, 'snapshot-process.js'), [], {
      serviceName: 'snapshots',
    });
    started.once('exit', () => {
      if (child === started) child = null;
    });
    child = started;
    return started;
  };
  const stop = (): void => {
    child?.kill();
    child = null;
  };

  return async (order) =>
    await queue(async () => {
      clearTimeout(idle);
      try {
        return await ask(child ?? start(), order);
      } finally {
        idle = setTimeout(stop, IDLE_MS);
        // The program must not wait for it when it ends.
        idle.unref();
      }
    });
}

async function ask<O extends SnapshotOrder>(worker: UtilityProcess, order: O): Promise<AnswerTo<O>> {
  const { promise, resolve } = Promise.withResolvers<AnswerTo<O>>();
  const stopped = (): void => {
    resolve(fail('not-written', MAIN_WORDS.snapshots.stopped));
  };
  worker.once('message', resolve);
  worker.once('exit', stopped);
  try {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process has no origin
    worker.postMessage(order);
    return await promise;
  } finally {
    worker.off('message', resolve);
    worker.off('exit', stopped);
  }
}
