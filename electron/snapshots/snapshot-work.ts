import path from 'node:path';
import { fail, type Result } from '../../shared/lib/result.ts';
import type { SnapshotFacts } from '../../shared/snapshot-facts.ts';
import { diskProblem } from '../disk-problem.ts';
import { sealingWith } from '../locked/sealing.ts';
import { ORIGINALS } from '../originals.ts';
import { type LineSeal, PLAIN_LINES, sealedLines } from '../sealed/line-seal.ts';
import { MAIN_WORDS } from '../words.ts';
import { type CheckAnswer, type CheckOrder, checkSnapshots } from './check-snapshots.ts';
import { originalsOfCase } from './kept-originals.ts';
import { type HeldKey, putKeyFiles } from './key-files.ts';
import { factsOf } from './manifest.ts';
import { type MirrorOrder, mirrorSnapshots, writeReadme } from './mirror.ts';
import { rotate } from './rotate.ts';
import { type Sealing, UNSEALED } from './sealing.ts';
import { type TakeOrder, takeSnapshot } from './take-snapshot.ts';

/** What the process that writes snapshots is asked for. */
export type SnapshotOrder = (
  | ({ readonly do: 'take' } & TakeOrder)
  | ({ readonly do: 'mirror'; readonly now: string } & MirrorOrder)
  | ({ readonly do: 'check' } & CheckRequest)
) & {
  /** Null where there never was one. */
  readonly key: HeldKey | null;
};

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

/** Does one order. A disk that fails is an answer; what is thrown is a bug. */
export async function workOnSnapshots(order: SnapshotOrder): Promise<SnapshotAnswers[SnapshotOrder['do']]> {
  const key = order.key && sealingWith(order.key);
  const lineKey = order.key?.lineKey ?? null;
  const lines = lineKey ? sealedLines(lineKey) : PLAIN_LINES;
  if (order.do === 'take') return await take(order, order.key, { key, lines });
  try {
    if (order.do === 'check') return { ok: true, value: await checkBoth(order, { key, lines }) };
    await bringKey(order.to, order.key);
    const copied = await mirrorSnapshots(order, {
      key,
      onlySealed: order.key?.isOn === true,
      isProfileSealed: lineKey !== null,
    });
    await rotate(order.to, new Date(order.now));
    return { ok: true, value: copied };
  } catch (error) {
    return diskProblem(error, 'not-written', MAIN_WORDS.snapshots.unwritable);
  }
}

/** What snapshots are sealed with, and what the lines of the journal. */
interface Seals {
  readonly key: Sealing | null;
  readonly lines: LineSeal;
}

/** No snapshot is sealed that its own folder cannot be opened with. */
async function bringKey(folder: string, key: HeldKey | null): Promise<void> {
  if (key?.files) await putKeyFiles(folder, key.recipient, key.files);
}

async function take(
  order: TakeOrder,
  held: HeldKey | null,
  { key, lines }: Seals,
): Promise<SnapshotAnswers['take']> {
  const isSealed = held?.isOn === true;
  if (isSealed && !held.files) return fail('key-missing', MAIN_WORDS.snapshots.keyMissing);
  try {
    if (isSealed) await bringKey(order.folder, held);
  } catch (error) {
    return diskProblem(error, 'not-written', MAIN_WORDS.snapshots.unwritable);
  }
  const taken = await takeSnapshot(order, { lines, sealing: (isSealed ? key : null) ?? UNSEALED });
  if (!taken.ok || !taken.value) return taken as SnapshotAnswers['take'];
  const { snapshot, isNew } = taken.value;
  try {
    if (isNew) await rotate(order.folder, new Date(order.takenAt));
    if (snapshot.number === 1) await writeReadme(order.folder);
  } catch {
    // What is due to go stays until the next time; the snapshot itself is there.
  }
  return { ok: true, value: { facts: factsOf(snapshot, true), isNew } };
}

/** Each folder mends what it can from the other. */
async function checkBoth(
  { folder, originals, journal, second }: CheckRequest,
  { key, lines }: Seals,
): Promise<CheckAnswer> {
  const own = originalsOfCase(originals, lines === PLAIN_LINES ? null : key);
  const copies = second === null ? [] : [{ folder: path.join(second, ORIGINALS), sealing: UNSEALED }];
  const first: CheckOrder = {
    folder,
    originals: own,
    mend: { folders: second === null ? [] : [second], originals: copies, journal, lines },
  };
  const here = await checkSnapshots(first, { key });
  if (second === null || !copies[0]) return here;
  const there = await checkSnapshots(
    {
      folder: second,
      originals: copies[0],
      mend: { folders: [folder], originals: [own], journal, lines },
    },
    { key },
  );
  return {
    // What is sound in one of the two can be restored.
    sound: Object.fromEntries(
      Object.keys({ ...here.sound, ...there.sound }).map((id) => [
        id,
        either(here.sound[id], there.sound[id]),
      ]),
    ),
    files: here.files + there.files,
    mended: here.mended + there.mended,
    damaged: here.damaged + there.damaged,
  };
}

const either = (one: boolean | null | undefined, other: boolean | null | undefined): boolean | null => {
  if (one === true || other === true) return true;
  return one === null || other === null ? null : false;
};
