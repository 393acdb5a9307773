import { fail } from '../../shared/lib/result.ts';
import { inOrder } from '../in-order.ts';
import { sideProcess } from '../side-process.ts';
import { MAIN_WORDS } from '../words.ts';
import type { AnswerTo, SnapshotOrder } from './snapshot-work.ts';

/** Asks the process that writes snapshots, one order after another; it is started when there is one. */
export function snapshotClient(): <O extends SnapshotOrder>(order: O) => Promise<AnswerTo<O>> {
  const queue = inOrder();
  const writer = sideProcess('snapshot-process.js', 'snapshots');
  return async <O extends SnapshotOrder>(order: O) =>
    await queue(
      async () =>
        ((await writer.ask(order)) as AnswerTo<O> | null) ??
        fail('not-written', MAIN_WORDS.snapshots.stopped),
    );
}
