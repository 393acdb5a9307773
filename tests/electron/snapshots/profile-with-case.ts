import type { SnapshotKeys } from '../../../electron/locked/snapshot-keys.ts';
import { type ProfileSeal, UNSEALED_PROFILE } from '../../../electron/sealed/profile-seal.ts';
import {
  type AnswerTo,
  type SnapshotOrder,
  workOnSnapshots,
} from '../../../electron/snapshots/snapshot-work.ts';
import { openSnapshots } from '../../../electron/snapshots/snapshots.ts';
import type { SnapshotNews } from '../../../shared/snapshot-facts.ts';
import { CASE, journalledCase } from './journalled-case.ts';

/** A clock that moves when the test says so. */
export function clock() {
  let due: { readonly at: number; readonly act: () => void }[] = [];
  let now = 0;
  return {
    later: (ms: number, act: () => void) => {
      const one = { at: now + ms, act };
      due.push(one);
      return () => {
        due = due.filter((other) => other !== one);
      };
    },
    pass: (ms: number) => {
      now += ms;
      const ripe = due.filter(({ at }) => at <= now);
      due = due.filter(({ at }) => at > now);
      for (const { act } of ripe) act();
    },
  };
}

/** The snapshots of a profile, written in this process; answers when what was begun is done. */
export function profileWithCase(
  root: string,
  keys: SnapshotKeys | null = null,
  seal: ProfileSeal = UNSEALED_PROFILE,
) {
  const held = journalledCase(root, seal);
  const time = clock();
  const news: SnapshotNews[] = [];
  let busy: Promise<unknown> = Promise.resolve();
  let day = Date.UTC(2026, 0, 1);
  const work = async <O extends SnapshotOrder>(order: O): Promise<AnswerTo<O>> => {
    const answer = busy.then(async () => (await workOnSnapshots(order)) as AnswerTo<O>);
    busy = answer;
    return await answer;
  };
  const snapshots = openSnapshots({
    profile: root,
    app: '1.0.0',
    work,
    elsewhere: { work, stop: () => {} },
    keys,
    seal,
    tell: (one) => news.push(one),
    later: time.later,
    now: () => new Date((day += 60_000)),
  });
  const journals = snapshots.hearing(held.journals);
  let seq = 0;
  return {
    held,
    snapshots,
    news,
    time,
    journals,
    /** Writes to the journal as the window does. */
    append: async (count = 1): Promise<void> => {
      for (let more = 0; more < count; more += 1) {
        seq += 1;
        const record = { id: `row-${seq}`, words: `Said ${seq}` };
        const changes = [{ table: 'claims', before: null, after: record }];
        await journals.append(CASE, [JSON.stringify({ changes, format: 2, seq })]);
      }
    },
    settled: async (until: () => boolean): Promise<void> => {
      while (!until()) {
        await busy;
        await new Promise(setImmediate);
      }
    },
  };
}
