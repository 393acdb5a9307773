import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { AnswerOf } from '../../shared/ipc.ts';
import { CASE_ID } from '../../shared/ipc-checks.ts';
import { fail, ok, type Result } from '../../shared/lib/result.ts';
import { SNAPSHOT_ID } from '../../shared/snapshot-facts.ts';
import { isSealedProfile, type SnapshotKeys } from '../locked/snapshot-keys.ts';
import { ORIGINALS } from '../originals.ts';
import { type ProfileSeal, UNSEALED_PROFILE } from '../sealed/profile-seal.ts';
import { MAIN_WORDS } from '../words.ts';
import { checkSnapshots } from './check-snapshots.ts';
import { folderKeys } from './folder-keys.ts';
import { type OriginalsPlace, originalsOfCase } from './kept-originals.ts';
import { readManifests } from './manifest.ts';
import { putBack } from './put-back.ts';
import { type Sealing, UNSEALED } from './sealing.ts';
import { SNAPSHOTS_HERE } from './second-folder.ts';
import { type SnapshotReader, snapshotReader } from './snapshot-reader.ts';
import { readFrom, type SnapshotsToRead } from './snapshots.ts';

/** Snapshots of one case in a folder that somebody named. */
export interface FolderSnapshots {
  readonly caseId: string;
  /** The snapshot that was named; null where the folder was. */
  readonly named: string | null;
  readonly snapshots: SnapshotsToRead;
  /** Puts the case of a snapshot into the profile of whoever called. */
  readonly putBack: (id: string) => Promise<Result<AnswerOf<'headless.putBack'>>>;
  /** Rows of one table of a snapshot; none where they cannot be read. */
  readonly rows: (id: string, table: string) => Promise<readonly string[]>;
  /** What opens those that are sealed; null where none is. */
  readonly keys: SnapshotKeys | null;
}

const WORDS = MAIN_WORDS.snapshots;

interface Where {
  readonly cwd: string;
  /** Whoever called has this one, and this is how its cases are kept. */
  readonly profile: string;
  readonly seal?: ProfileSeal;
  readonly job: string;
}

/**
 * Finds snapshots by what a person names: a case of this profile, a snapshot's file, the folder of a case's snapshots,
 * or one that holds that folder. `job` is the profile that originals are copied into. Nothing is written where they lie.
 */
export async function findSnapshots(word: string, where: Where): Promise<Result<FolderSnapshots>> {
  const given = path.resolve(where.cwd, word);
  const named = given.endsWith('.snapshot') ? path.basename(given, '.snapshot') : null;
  const isThere = (await stat(given).catch(() => null)) !== null;
  if (!isThere && CASE_ID.test(word)) {
    const own = path.join(where.profile, 'snapshots', word);
    return (await holdsSome(own)) ? await openFolder(own, { named, where }) : fail('none', WORDS.none(word));
  }
  const folders = await foldersIn(named === null ? given : path.dirname(given));
  const [first] = folders;
  if (!first) return fail('none', WORDS.none(path.basename(given)));
  if (folders.length > 1) return fail('several', WORDS.several(folders.map((one) => path.basename(one))));
  return await openFolder(first, { named, where });
}

/** All cases that have snapshots in a folder; those of which every snapshot is damaged are passed over while others are not. */
export async function findCases(
  folder: string,
  profile: string,
  seal: ProfileSeal,
): Promise<Result<readonly FolderSnapshots[]>> {
  const folders = await foldersIn(folder);
  const where = { profile, job: profile, seal };
  const opened = await Promise.all(folders.map(async (one) => await openFolder(one, { named: null, where })));
  const sound = opened.flatMap((one) => (one.ok ? [one.value] : []));
  const name = path.basename(folder);
  if (sound.length > 0) return ok(sound);
  return folders.length === 0 ? fail('none', WORDS.none(name)) : fail('damaged', WORDS.allDamaged(name));
}

async function openFolder(
  folder: string,
  { named, where }: { readonly named: string | null; readonly where: Omit<Where, 'cwd'> },
): Promise<Result<FolderSnapshots>> {
  const { sound } = await readManifests(folder);
  const caseId = sound[0]?.caseId;
  if (caseId === undefined) return fail('damaged', WORDS.allDamaged(path.basename(folder)));
  // In a profile the originals lie with the case.
  const isProfileSealed = await isSealedProfile(path.join(folder, '../..'));
  const recipient = sound.find(({ sealedFor }) => sealedFor !== undefined)?.sealedFor;
  const keys = recipient === undefined ? null : folderKeys(folder, recipient);
  const key = (): Sealing | null => keys?.sealing() ?? null;
  const placesNow = (): readonly OriginalsPlace[] => [
    { folder: path.join(folder, ORIGINALS), sealing: UNSEALED },
    originalsOfCase(path.join(folder, '../../cases', caseId, ORIGINALS), isProfileSealed ? key() : null),
  ];
  const readerNow = (): SnapshotReader => snapshotReader([folder], placesNow(), key());
  const known = new Map<string, boolean>();
  return ok({
    caseId,
    named,
    keys,
    putBack: async (id) => {
      const cases = path.join(where.profile, 'cases');
      const reader = readerNow();
      const put = await readFrom(
        reader,
        id,
        async (snapshot) =>
          await putBack(
            { reader, snapshot },
            { cases, seal: where.seal ?? UNSEALED_PROFILE, now: new Date() },
          ),
      );
      return put.ok ? put.value : put;
    },
    rows: async (id, table) => {
      const read = await readFrom(
        readerNow(),
        id,
        async (snapshot) => await readerNow().rows(snapshot, table),
      );
      return read.ok ? read.value : [];
    },
    snapshots: {
      list: async () => await readerNow().list(known),
      open: async (_case, id) => await readFrom(readerNow(), id, readerNow().parts),
      read: async (_case, id, part) =>
        await readFrom(readerNow(), id, async (snapshot) => await readerNow().part(snapshot, part)),
      bringOriginals: async (_case, id) =>
        await readFrom(
          readerNow(),
          id,
          async (snapshot) =>
            await readerNow().bringOriginals(
              snapshot,
              originalsOfCase(path.join(where.job, 'cases', caseId, ORIGINALS), null),
            ),
        ),
      async check() {
        const held = await Promise.all(
          placesNow().map(async (place) => ((await stat(place.folder).catch(() => null)) ? [place] : [])),
        );
        const originals = held.flat()[0] ?? placesNow()[0];
        const { sound: states, ...numbers } = await checkSnapshots(
          { folder, originals: originals as OriginalsPlace, mend: null },
          { key: key() },
        );
        for (const [id, isSound] of Object.entries(states)) if (isSound !== null) known.set(id, isSound);
        return ok({ snapshots: await readerNow().list(known), ...numbers });
      },
    },
  });
}

/** The folder itself, or those in it that hold snapshots. */
async function foldersIn(folder: string): Promise<readonly string[]> {
  if (await holdsSome(folder)) return [folder];
  for (const holder of [path.join(folder, SNAPSHOTS_HERE), folder]) {
    const names = await readdir(holder).catch(() => []);
    const found: string[] = [];
    for (const name of names.toSorted()) {
      if (CASE_ID.test(name) && (await holdsSome(path.join(holder, name))))
        found.push(path.join(holder, name));
    }
    if (found.length > 0) return found;
  }
  return [];
}

async function holdsSome(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch(() => []);
  return names.some((name) => name.endsWith('.snapshot') && SNAPSHOT_ID.test(name.slice(0, -9)));
}
