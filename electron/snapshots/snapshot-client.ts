import { fail } from '../../shared/lib/result.ts';
import { inOrder } from '../in-order.ts';
import { sideProcess } from '../side-process.ts';
import { MAIN_WORDS } from '../words.ts';
import type { AnswerTo, SnapshotOrder } from './snapshot-work.ts';

/** Whoever writes snapshots. */
export interface SnapshotWorker {
  work<O extends SnapshotOrder>(order: O): Promise<AnswerTo<O>>;
  /** Gives up what is being done; that is then answered with a failure. */
  stop(): void;
}

/** A process that writes snapshots, one order after another; it is started when there is one. */
export function snapshotClient(): SnapshotWorker {
  const queue = inOrder();
  const writer = sideProcess('snapshot-process.js', 'snapshots');
  return {
    work: async <O extends SnapshotOrder>(order: O) =>
      await queue(
        async () =>
          ((await writer.ask(order)) as AnswerTo<O> | null) ??
          fail('not-written', MAIN_WORDS.snapshots.stopped),
      ),
    stop: writer.stop,
  };
}
