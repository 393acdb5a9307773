import path from 'node:path';
import { fail, ok, type Result } from '../../shared/lib/result.ts';
import type {
  SnapshotFacts,
  SnapshotNews,
  SnapshotPart,
  SnapshotParts,
  SnapshotReason,
  SnapshotsChecked,
} from '../../shared/snapshot-facts.ts';
import { caseFolder } from '../case-folder.ts';
import { diskProblem } from '../disk-problem.ts';
import { JOURNAL_FILE, type Journals } from '../journal.ts';
import { DamagedJournal } from '../journal-file.ts';
import { sealingWith } from '../locked/sealing.ts';
import type { SnapshotKeys } from '../locked/snapshot-keys.ts';
import { ORIGINALS } from '../originals.ts';
import { type ProfileSeal, UNSEALED_PROFILE } from '../sealed/profile-seal.ts';
import { MAIN_WORDS } from '../words.ts';
import { openElsewhere } from './elsewhere.ts';
import { originalsOfCase } from './kept-originals.ts';
import type { HeldKey } from './key-files.ts';
import { readManifests } from './manifest.ts';
import { DamagedFile } from './packed-file.ts';
import { putJournal } from './put-journal.ts';
import { SealedAway, UNSEALED } from './sealing.ts';
import type { SnapshotWorker } from './snapshot-client.ts';
import { type SnapshotReader, snapshotReader } from './snapshot-reader.ts';
import { snapshotTimes } from './snapshot-times.ts';

/** How long the program waits at its end for the last snapshots, in ms. One that is not done has written nothing. */
const CLOSING_MS = 2000;

/** What can be done with snapshots that are there. */
export interface SnapshotsToRead {
  list(caseId: string): Promise<readonly SnapshotFacts[]>;
  check(caseId: string): Promise<Result<SnapshotsChecked>>;
  open(caseId: string, id: string): Promise<Result<SnapshotParts>>;
  read(caseId: string, id: string, part: number): Promise<Result<SnapshotPart>>;
  /** Copies originals back that the case lacks; answers those that are nowhere. */
  bringOriginals(caseId: string, id: string): Promise<Result<readonly string[]>>;
}

/** The snapshots of the cases of a profile. */
export interface Snapshots extends SnapshotsToRead {
  take(caseId: string, reason: SnapshotReason, upTo: number | null): Promise<Result<SnapshotFacts | null>>;
  news(caseId: string): Promise<SnapshotNews>;
  chooseFolder(caseId: string, folder: string): Promise<Result<SnapshotNews>>;
  forgetFolder(caseId: string): Promise<SnapshotNews>;
  /** Puts the journal of a snapshot in the place of the case's own, which is kept beside it. */
  bringJournal(caseId: string, id: string): Promise<Result<{ readonly seq: number }>>;
  /** The same journals; what is appended to them counts. */
  hearing(journals: Journals): Journals;
  /** Brings what is still to be taken to the second folder, within bounded time. */
  closing(): Promise<void>;
}

export interface SnapshotParticulars {
  readonly profile: string;
  /** Version of the program. */
  readonly app: string;
  /** How the cases of the profile are kept. */
  readonly seal?: ProfileSeal;
  /** The key that snapshots are sealed with; null where none can be sealed. */
  readonly keys: Pick<SnapshotKeys, 'held'> | null;
  readonly work: SnapshotWorker['work'];
  /** For what touches the second folder: whatever waits there, snapshots on this computer do not wait with it. */
  readonly elsewhere: SnapshotWorker;
  readonly tell: (news: SnapshotNews) => void;
  readonly later: (ms: number, act: () => void) => () => void;
  readonly now?: () => Date;
}

/** Takes and keeps snapshots in `<profile>/snapshots/<caseId>`, and copies of them in a folder of the analyst's choice. */
export function openSnapshots(parts: SnapshotParticulars): Snapshots {
  const {
    profile,
    app,
    keys,
    work,
    elsewhere,
    tell,
    later,
    seal = UNSEALED_PROFILE,
    now = () => new Date(),
  } = parts;
  const known = new Map<string, boolean>();
  const second = openElsewhere({ profile, worker: elsewhere, known, later });
  const problems = new Map<string, string>();
  /** What the second folder held when it was last seen, by case. */
  const copied = new Map<string, ReadonlySet<string>>();
  /** Cases that have just gone back to a snapshot. */
  const goneBack = new Set<string>();
  let journals: Journals | null = null;

  const caseAt = (caseId: string): string => caseFolder(path.join(profile, 'cases'), caseId);
  const placesOf = (caseId: string) => ({
    folder: caseFolder(path.join(profile, 'snapshots'), caseId),
    journal: path.join(caseAt(caseId), JOURNAL_FILE),
    originals: path.join(caseAt(caseId), ORIGINALS),
  });
  const heldKey = async (): Promise<HeldKey | null> => (await keys?.held()) ?? null;
  const isSealing = async (): Promise<boolean> => (await heldKey().catch(() => null))?.isOn === true;
  const readerOf = async (caseId: string): Promise<SnapshotReader> => {
    const place = await second.place(caseId);
    // Without it what is sealed is said to be, and the rest can be read.
    const key = await heldKey().catch(() => null);
    return snapshotReader(
      [placesOf(caseId).folder, ...(place ? [place] : [])],
      place ? [{ folder: path.join(place, ORIGINALS), sealing: UNSEALED }] : [],
      key && sealingWith(key),
    );
  };

  const times = snapshotTimes((caseId, reason) => void take(caseId, reason, null), later);

  async function take(
    caseId: string,
    reason: SnapshotReason,
    upTo: number | null,
  ): Promise<Result<SnapshotFacts | null>> {
    if (upTo === null) times.taken(caseId);
    const goesBack = goneBack.has(caseId);
    const order = { ...placesOf(caseId), caseId, reason, upTo, takenAt: now().toISOString(), app, goesBack };
    const key = await heldKey().catch(() => undefined);
    const taken =
      key === undefined
        ? fail('key-missing', MAIN_WORDS.snapshots.keyMissing)
        : await work({ do: 'take', key, ...order });
    if (!taken.ok) {
      problems.set(caseId, taken.message);
      times.changed(caseId, 0);
      tell(await news(caseId));
      return taken;
    }
    problems.delete(caseId);
    goneBack.delete(caseId);
    if (taken.value) known.set(taken.value.facts.id, true);
    await mirror(caseId);
    return ok(taken.value?.facts ?? null);
  }

  /** The second folder catches up with whatever it lacks; where it is not there, that is said. */
  async function mirror(caseId: string): Promise<void> {
    const { folder, originals } = placesOf(caseId);
    const to = await second.place(caseId);
    if (to) {
      const key = await heldKey().catch(() => undefined);
      const done =
        key === undefined
          ? fail('key-missing', MAIN_WORDS.snapshots.keyMissing)
          : await second.work(caseId, {
              do: 'mirror',
              key,
              from: folder,
              to,
              originals,
              now: now().toISOString(),
            });
      // That a silent folder cannot be reached is said by itself.
      if (!done.ok && !second.isSilent) problems.set(caseId, done.message);
    }
    tell(await news(caseId));
  }

  async function news(caseId: string): Promise<SnapshotNews> {
    const name = await second.name();
    const problem = problems.get(caseId) ?? null;
    if (name === null) return { caseId, second: null, problem };
    const there = await second.look(caseId);
    const { folder } = placesOf(caseId);
    const here = await snapshotReader([folder], []).list(known);
    if (there) copied.set(caseId, new Set(there.map(({ id }) => id)));
    // As long as a folder has not been seen, nobody knows what it lacks.
    const held = copied.get(caseId);
    const wanted = await wantedElsewhere(folder);
    const behind = held
      ? here.filter(({ id, isSound }) => isSound !== false && wanted(id) && !held.has(id)).length
      : 0;
    return { caseId, second: { name, isThere: there !== null, behind }, problem };
  }

  /** Where snapshots are sealed, earlier ones that are not stay at home once a sealed one holds as much. */
  async function wantedElsewhere(folder: string): Promise<(id: string) => boolean> {
    const { sound } = await readManifests(folder);
    const isSealed = (await isSealing()) && sound[0]?.sealedFor !== undefined;
    const sealed = new Set(sound.flatMap(({ id, sealedFor }) => (sealedFor === undefined ? [] : [id])));
    return (id) => !isSealed || sealed.has(id);
  }

  const withSnapshot = async <T>(
    caseId: string,
    id: string,
    act: (
      reader: SnapshotReader,
      snapshot: NonNullable<Awaited<ReturnType<SnapshotReader['find']>>>,
    ) => Promise<T>,
  ): Promise<Result<T>> => {
    const reader = await readerOf(caseId);
    return await readFrom(reader, id, async (snapshot) => await act(reader, snapshot));
  };

  return {
    take,
    news: async (caseId) => {
      const { folder } = placesOf(caseId);
      const [newest] = (await readManifests(folder)).sound;
      const head = await journals?.head(caseId);
      const isUnsealed = newest && newest.sealedFor === undefined && (await isSealing());
      if (isUnsealed || (head?.ok && head.value.seq > (newest?.seq ?? 0))) times.changed(caseId, 1);
      return await news(caseId);
    },
    async chooseFolder(caseId, folder) {
      const unusable = MAIN_WORDS.snapshots.folderUnusable(path.basename(folder));
      try {
        if (!(await second.choose(folder))) return fail('not-written', unusable);
        copied.clear();
      } catch (error) {
        return diskProblem(error, 'not-written', unusable);
      }
      // Where snapshots are sealed, only sealed ones go there: one there has to be.
      const [newest] = (await readManifests(placesOf(caseId).folder)).sound;
      if (newest && newest.sealedFor === undefined && (await isSealing())) await take(caseId, 'asked', null);
      else await mirror(caseId);
      return ok(await news(caseId));
    },
    async forgetFolder(caseId) {
      await second.forget();
      return await news(caseId);
    },
    list: async (caseId) => await (await readerOf(caseId)).list(known),
    async check(caseId) {
      const place = await second.place(caseId);
      const key = await heldKey().catch(() => null);
      const order = { do: 'check', key, ...placesOf(caseId), second: place } as const;
      const checked = await (place === null ? work(order) : second.work(caseId, order));
      if (!checked.ok) return checked;
      const { sound, ...numbers } = checked.value;
      for (const [id, isSound] of Object.entries(sound)) {
        if (isSound === null) known.delete(id);
        else known.set(id, isSound);
      }
      return ok({ snapshots: await (await readerOf(caseId)).list(known), ...numbers });
    },
    open: async (caseId, id) =>
      await withSnapshot(caseId, id, async (reader, snapshot) => await reader.parts(snapshot)),
    read: async (caseId, id, part) =>
      await withSnapshot(caseId, id, async (reader, snapshot) => await reader.part(snapshot, part)),
    bringOriginals: async (caseId, id) =>
      await withSnapshot(
        caseId,
        id,
        async (reader, snapshot) =>
          await reader.bringOriginals(
            snapshot,
            originalsOfCase(placesOf(caseId).originals, seal.files().sealing),
          ),
      ),
    async bringJournal(caseId, id) {
      const put = await withSnapshot(caseId, id, async (reader, snapshot) => {
        const lines = await reader.journal(snapshot).catch((error: unknown) => {
          if (error instanceof DamagedFile || error instanceof DamagedJournal) return [];
          throw error;
        });
        await putJournal(placesOf(caseId).journal, lines, now(), seal.files().lines);
        return { seq: lines.length };
      });
      journals?.forget(caseId);
      if (put.ok) goneBack.add(caseId);
      return put;
    },
    hearing(given) {
      journals = given;
      return {
        ...given,
        async append(caseId, entries) {
          const head = await given.append(caseId, entries);
          if (head.ok) times.changed(caseId, entries.length);
          return head;
        },
      };
    },
    async closing() {
      // A disk may be pulled out once the program has ended; what is kept here alone is taken at the next start.
      if (times.waiting.length === 0) return;
      let cancel = (): void => {};
      const tooLong = new Promise<void>((resolve) => {
        cancel = later(CLOSING_MS, resolve);
      });
      const taken = async (): Promise<void> => {
        if (!(await second.isThere())) return;
        await Promise.all(times.waiting.map(async (caseId) => await take(caseId, 'closing', null)));
      };
      await Promise.race([taken(), tooLong]);
      cancel();
    },
  };
}

const missing = fail('snapshot-missing', MAIN_WORDS.snapshots.missing);

/** For calls that are about no snapshots. */
export const NO_SNAPSHOTS: SnapshotsToRead = {
  list: async () => await Promise.resolve([]),
  check: async () => await Promise.resolve(missing),
  open: async () => await Promise.resolve(missing),
  read: async () => await Promise.resolve(missing),
  bringOriginals: async () => await Promise.resolve(missing),
};

/** Does something with a snapshot; one that is gone or damaged is an answer. */
export async function readFrom<T>(
  reader: SnapshotReader,
  id: string,
  act: (snapshot: NonNullable<Awaited<ReturnType<SnapshotReader['find']>>>) => Promise<T>,
): Promise<Result<T>> {
  const snapshot = await reader.find(id);
  if (!snapshot) return missing;
  try {
    return ok(await act(snapshot));
  } catch (error) {
    if (error instanceof SealedAway) return fail('sealed', MAIN_WORDS.snapshots.sealed);
    if (error instanceof DamagedFile || error instanceof DamagedJournal)
      return fail('snapshot-damaged', MAIN_WORDS.snapshots.partMissing);
    return diskProblem(error, 'not-written', MAIN_WORDS.snapshots.unwritable);
  }
}
