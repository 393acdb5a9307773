import { Decrypter, identityToRecipient } from 'age-encryption';
import { fail, ok } from '../../shared/lib/result.ts';
import { sealingWith } from '../locked/sealing.ts';
import type { SnapshotKeys } from '../locked/snapshot-keys.ts';
import { UNSEALED_PROFILE } from '../sealed/profile-seal.ts';
import { MAIN_WORDS } from '../words.ts';
import { findKeyFiles } from './key-files.ts';
import type { Sealing } from './sealing.ts';

const NAME_KEY_BYTES = 32;

export interface FolderKeys extends SnapshotKeys {
  /** What the sealed snapshots are opened with; null before the identity was given. */
  sealing(): Sealing | null;
}

/** The key that lies beside snapshots somebody named: it is opened with the passphrase alone, and never changed. */
export function folderKeys(folder: string, recipient: string): FolderKeys {
  const { locked, refused } = MAIN_WORDS;
  const none = Promise.resolve(fail('refused', refused));
  const state = (isOpen: boolean) =>
    ok({ isOn: false, hasKey: true, isOpen, sealsProfile: false, isEmpty: false });
  let opened: { readonly identity: string; readonly nameKey: Uint8Array } | null = null;
  return {
    state: async () => await Promise.resolve(state(opened !== null)),
    turnOn: async () => await none,
    setOn: async () => await none,
    sealProfile: async () => await none,
    profileSeal: async () => await Promise.resolve(ok(UNSEALED_PROFILE)),
    relock: async () => await none,
    async lockedIdentity() {
      const files = await findKeyFiles(folder, recipient);
      return files ? ok(files.identity) : fail('no-key', MAIN_WORDS.snapshots.noKeyThere);
    },
    async open(identity) {
      const found = await identityToRecipient(identity).catch(() => null);
      if (found !== recipient) return fail('wrong-key', locked.otherKey);
      const files = await findKeyFiles(folder, recipient);
      const decrypter = new Decrypter();
      decrypter.addIdentity(identity);
      const nameKey = files && (await decrypter.decrypt(files.names).catch(() => null));
      if (nameKey?.length !== NAME_KEY_BYTES) return fail('no-key', MAIN_WORDS.snapshots.noKeyThere);
      opened = { identity, nameKey };
      return state(true);
    },
    held: async () =>
      await Promise.resolve(opened && { isOn: false, recipient, ...opened, lineKey: null, files: null }),
    sealing: () => opened && sealingWith({ recipient, ...opened }),
  };
}
