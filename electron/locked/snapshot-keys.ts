import { randomBytes } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { identityToRecipient } from 'age-encryption';
import * as v from 'valibot';
import type { SealingState } from '../../shared/ipc.ts';
import { fail, ok, type Result } from '../../shared/lib/result.ts';
import { makeFolder } from '../case-folder.ts';
import { diskProblem, systemCode } from '../disk-problem.ts';
import { inOrder } from '../in-order.ts';
import { writeSafely } from '../safe-write.ts';
import { LIST_FILE } from '../sealed/kept-list.ts';
import { lineKeyOf, sealedLines } from '../sealed/line-seal.ts';
import { type ProfileSeal, profileSealOf, UNSEALED_FILES } from '../sealed/profile-seal.ts';
import { sha256 } from '../sha256.ts';
import type { HeldKey } from '../snapshots/key-files.ts';
import { MAIN_WORDS } from '../words.ts';
import { sealingWith } from './sealing.ts';

const WORDS = MAIN_WORDS.locked;

/** Beside the snapshots, also where they are copied to: with the passphrase this is all that opening them takes. */
export const KEY_FILE = 'snapshot-key.age';
export const NAMES_FILE = 'snapshot-names.age';
const SETTING_FILE = 'snapshot-sealing.json';

const setting = v.strictObject({
  version: v.literal(1),
  isOn: v.boolean(),
  recipient: v.pipe(v.string(), v.regex(/^age1[a-z0-9]{58}$/u)),
  /** The key that makes names; it lies in the profile, as the cases themselves do, and beside the snapshots only sealed. */
  nameKey: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u)),
  /** SHA-256 of the age files as they may be, so that a damaged one is never copied over a whole one. */
  fileHashes: v.array(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u))),
  /** The cases of the profile are kept sealed with it, too. */
  sealsProfile: v.optional(v.boolean(), false),
});
type Setting = v.InferOutput<typeof setting>;

/** The key pair that snapshots of a profile are sealed with. */
export interface SnapshotKeys {
  state(): Promise<Result<SealingState>>;
  /** Takes a new key, the identity only as the age file that the passphrase opens. */
  turnOn(recipient: string, lockedIdentity: Uint8Array): Promise<Result<SealingState>>;
  /** New snapshots are sealed with the key that is here, or not any more; what is sealed stays so. */
  setOn(isOn: boolean): Promise<Result<SealingState>>;
  lockedIdentity(): Promise<Result<Uint8Array>>;
  /** The same identity under another passphrase. */
  relock(lockedIdentity: Uint8Array): Promise<Result<SealingState>>;
  /** Keeps the identity in memory until the program ends, if it is the one that belongs to the key. */
  open(identity: string): Promise<Result<SealingState>>;
  /** From the next start on everything that is kept of cases is sealed. Refused where there are cases already. */
  sealProfile(): Promise<Result<SealingState>>;
  /** How cases are kept as long as the program runs. Fails where they are sealed and the setting that says so is gone. */
  profileSeal(): Promise<Result<ProfileSeal>>;
  /** What snapshots are sealed and opened with, also after sealing was turned off; null where there never was a key. */
  held(): Promise<HeldKey | null>;
}

/** The keys of a profile; the age files lie in the folder that holds its snapshots. */
export function openSnapshotKeys(profile: string, folder: string): SnapshotKeys {
  const file = path.join(profile, SETTING_FILE);
  const keyFile = path.join(folder, KEY_FILE);
  const queue = inOrder();
  let identity: string | null = null;
  let mustRestart = false;

  const read = async (): Promise<Setting | null> => {
    try {
      return v.parse(setting, JSON.parse(await readFile(file, 'utf8')));
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return null;
      throw error;
    }
  };
  const keep = async (next: Setting): Promise<void> => {
    await writeSafely(file, Buffer.from(JSON.stringify(next)), 0o600);
  };
  const stateOf = async (found: Setting | null): Promise<SealingState> => ({
    isOn: found?.isOn === true,
    hasKey: found !== null,
    isOpen: identity !== null,
    sealsProfile: found?.sealsProfile === true,
    isEmpty: await isEmptyProfile(profile),
  });
  const bytesIn = async (name: string): Promise<Uint8Array | null> => {
    try {
      return new Uint8Array(await readFile(name));
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return null;
      throw error;
    }
  };
  const inTurn = async <T>(work: () => Promise<Result<T>>): Promise<Result<T>> =>
    await queue(async () => {
      try {
        return await work();
      } catch (error) {
        return diskProblem(error, 'not-written', WORDS.keyUnwritable);
      }
    });

  return {
    state: async () => await inTurn(async () => ok(await stateOf(await read()))),
    turnOn: async (recipient, lockedIdentity) =>
      await inTurn(async () => {
        // A key that is here may be the only one to snapshots that are here.
        if (await read()) return fail('has-key', WORDS.hasKey);
        const nameKey = randomBytes(32);
        const names = await sealingWith({ recipient, nameKey, identity: null }).seal(nameKey);
        const next: Setting = {
          version: 1,
          isOn: true,
          recipient,
          nameKey: nameKey.toString('hex'),
          fileHashes: [sha256(lockedIdentity), sha256(names)],
          sealsProfile: false,
        };
        await makeFolder(folder);
        await writeSafely(keyFile, lockedIdentity, 0o600);
        await writeSafely(path.join(folder, NAMES_FILE), names, 0o600);
        // Last: nothing is sealed before everything that opens it is on the disk.
        await keep(next);
        return ok(await stateOf(next));
      }),
    setOn: async (isOn) =>
      await inTurn(async () => {
        const found = await read();
        if (!found) return fail('no-key', WORDS.noKey);
        if (found.sealsProfile && !isOn) return fail('sealed', WORDS.profileSealed);
        await keep({ ...found, isOn });
        return ok(await stateOf({ ...found, isOn }));
      }),
    lockedIdentity: async () => await inTurn(async () => ok(new Uint8Array(await readFile(keyFile)))),
    relock: async (lockedIdentity) =>
      await inTurn(async () => {
        const found = await read();
        if (!found) return fail('no-key', WORDS.noKey);
        const { recipient, nameKey, fileHashes } = found;
        const sealing = sealingWith({ recipient, nameKey: Buffer.from(nameKey, 'hex'), identity: null });
        const names = await sealing.seal(Buffer.from(nameKey, 'hex'));
        // First: stopped before the last, the files are known whichever they are.
        await keep({ ...found, fileHashes: [...fileHashes, sha256(lockedIdentity), sha256(names)] });
        await writeSafely(keyFile, lockedIdentity, 0o600);
        await writeSafely(path.join(folder, NAMES_FILE), names, 0o600);
        return ok(await stateOf(found));
      }),
    open: async (given) =>
      await inTurn(async () => {
        const found = await read();
        if (!found) return fail('no-key', WORDS.noKey);
        const recipient = await identityToRecipient(given).catch(() => null);
        if (recipient !== found.recipient) return fail('wrong-key', WORDS.otherKey);
        identity = given;
        return ok(await stateOf(found));
      }),
    sealProfile: async () =>
      await inTurn(async () => {
        const found = await read();
        if (!found) return fail('no-key', WORDS.noKey);
        if (!(await isEmptyProfile(profile))) return fail('not-empty', WORDS.profileNotEmpty);
        const next: Setting = { ...found, isOn: true, sealsProfile: true };
        mustRestart = true;
        await keep(next);
        return ok(await stateOf(next));
      }),
    profileSeal: async () =>
      await queue(async () => {
        const found = await read().catch(() => null);
        if (found?.sealsProfile !== true) {
          if (!found && (await wasSealed(profile))) return fail('setting-missing', WORDS.settingMissing);
          // What was begun in the clear must not go on beside what is sealed.
          return ok(profileSealOf(() => (mustRestart ? null : UNSEALED_FILES)));
        }
        const { recipient, nameKey } = found;
        const seals = once((key: string) => ({
          lines: sealedLines(lineKeyOf(key)),
          sealing: sealingWith({ recipient, nameKey: Buffer.from(nameKey, 'hex'), identity: key }),
        }));
        return ok(profileSealOf(() => (identity === null ? null : seals(identity)), true));
      }),
    held: async () =>
      await queue(async () => {
        const found = await read();
        if (!found) return null;
        const [locked, names] = [await bytesIn(keyFile), await bytesIn(path.join(folder, NAMES_FILE))];
        const isWhole = (bytes: Uint8Array) => found.fileHashes.includes(sha256(bytes));
        const files =
          locked && names && isWhole(locked) && isWhole(names) ? { identity: locked, names } : null;
        const { isOn, recipient, nameKey, sealsProfile } = found;
        const lineKey = sealsProfile && identity !== null ? lineKeyOf(identity) : null;
        return { isOn, recipient, nameKey: Buffer.from(nameKey, 'hex'), identity, lineKey, files };
      }),
  };
}

/** The same answer as long as it is asked for the same key. */
function once<T>(make: (key: string) => T): (key: string) => T {
  let last: { readonly key: string; readonly made: T } | null = null;
  return (key) => {
    if (last?.key !== key) last = { key, made: make(key) };
    return last.made;
  };
}

/** Whether nothing of a case lies in a profile: no case, no snapshot of one, no copy of a database that was set aside. */
async function isEmptyProfile(profile: string): Promise<boolean> {
  const inside = async (folder: string) =>
    await readdir(path.join(profile, folder), { withFileTypes: true }).catch(() => []);
  const held = [...(await inside('cases')), ...(await inside('quarantine')), ...(await inside('snapshots'))];
  return held.every((entry) => !entry.isDirectory());
}

/** Whether the cases of a profile are kept sealed; also where the setting that says so is gone or damaged. */
export async function isSealedProfile(profile: string): Promise<boolean> {
  try {
    return v.parse(setting, JSON.parse(await readFile(path.join(profile, SETTING_FILE), 'utf8')))
      .sealsProfile;
  } catch {
    return await wasSealed(profile);
  }
}

const wasSealed = async (profile: string): Promise<boolean> =>
  (await stat(path.join(profile, LIST_FILE)).catch(() => null)) !== null;
