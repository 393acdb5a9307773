import path from 'node:path';
import type { Result } from '../../shared/lib/result.ts';
import type { SnapshotFacts } from '../../shared/snapshot-facts.ts';
import { diskProblem } from '../disk-problem.ts';
import { MAIN_WORDS } from '../words.ts';
import { type CheckAnswer, type CheckOrder, checkSnapshots } from './check-snapshots.ts';
import { ORIGINALS } from './kept-originals.ts';
import { factsOf } from './manifest.ts';
import { type MirrorOrder, mirrorSnapshots, writeReadme } from './mirror.ts';
import { rotate } from './rotate.ts';
import { UNSEALED } from './sealing.ts';
import { type TakeOrder, takeSnapshot } from './take-snapshot.ts';

/** What the process that writes snapshots is asked for. */
export type SnapshotOrder =
  | ({ readonly do: 'take' } & TakeOrder)
  | ({ readonly do: 'mirror'; readonly now: string } & MirrorOrder)
  | ({ readonly do: 'check' } & CheckRequest);

export interface CheckRequest {
  readonly folder: string;
  /** The folder that holds the originals of the case. */
  readonly originals: string;
  readonly journal: string;
  /** The folder of the case's snapshots elsewhere; null where there is none. */
  readonly second: string | null;
}

/** What it answers, by the order. */
export interface SnapshotAnswers {
  readonly take: Result<{ readonly facts: SnapshotFacts; readonly isNew: boolean } | null>;
  readonly mirror: Result<number>;
  readonly check: Result<CheckAnswer>;
}
export type AnswerTo<O extends SnapshotOrder> = SnapshotAnswers[O['do']];

const SEALING = UNSEALED;

/** Does one order. A disk that fails is an answer; what is thrown is a bug. */
export async function workOnSnapshots(order: SnapshotOrder): Promise<SnapshotAnswers[SnapshotOrder['do']]> {
  if (order.do === 'take') return await take(order);
  try {
    if (order.do === 'check') return { ok: true, value: await checkBoth(order) };
    const copied = await mirrorSnapshots(order);
    await rotate(order.to, new Date(order.now), SEALING);
    return { ok: true, value: copied };
  } catch (error) {
    return diskProblem(error, 'not-written', MAIN_WORDS.snapshots.unwritable);
  }
}

async function take(order: TakeOrder): Promise<SnapshotAnswers['take']> {
  const taken = await takeSnapshot(order, { sealing: SEALING });
  if (!taken.ok || !taken.value) return taken as SnapshotAnswers['take'];
  const { snapshot, isNew } = taken.value;
  try {
    if (isNew) await rotate(order.folder, new Date(order.takenAt), SEALING);
    if (snapshot.number === 1) await writeReadme(order.folder);
  } catch {
    // What is due to go stays until the next time; the snapshot itself is there.
  }
  return { ok: true, value: { facts: factsOf(snapshot, true), isNew } };
}

/** Each folder mends what it can from the other. */
async function checkBoth({ folder, originals, journal, second }: CheckRequest): Promise<CheckAnswer> {
  const own = { folder: originals, sealing: null };
  const copies = second === null ? [] : [{ folder: path.join(second, ORIGINALS), sealing: SEALING }];
  const first: CheckOrder = {
    folder,
    originals: own,
    mend: { folders: second === null ? [] : [second], originals: copies, journal },
  };
  const here = await checkSnapshots(first);
  if (second === null || !copies[0]) return here;
  const there = await checkSnapshots({
    folder: second,
    originals: copies[0],
    mend: { folders: [folder], originals: [own], journal },
  });
  return {
    // What is sound in one of the two can be restored.
    sound: Object.fromEntries(
      Object.keys({ ...here.sound, ...there.sound }).map((id) => [
        id,
        here.sound[id] === true || there.sound[id] === true,
      ]),
    ),
    files: here.files + there.files,
    mended: here.mended + there.mended,
    damaged: here.damaged + there.damaged,
  };
}
