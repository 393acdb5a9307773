import { SealedAway, type Sealing } from '../snapshots/sealing.ts';
import { type LineSeal, PLAIN_LINES } from './line-seal.ts';

/** What the files of a profile's cases pass through. */
export interface FileSeals {
  readonly lines: LineSeal;
  /** Of originals; null where they lie as they are. */
  readonly sealing: Sealing | null;
}

export const UNSEALED_FILES: FileSeals = { lines: PLAIN_LINES, sealing: null };

/** How the files of a profile's cases are kept as long as the program runs: in the clear, or all of them sealed. */
export interface ProfileSeal {
  readonly isSealed: boolean;
  /** Throws {@link SealedAway} where the profile is sealed and nobody has typed the passphrase yet. */
  files(): FileSeals;
}

export const UNSEALED_PROFILE: ProfileSeal = { isSealed: false, files: () => UNSEALED_FILES };

/** `now` answers null as long as nothing can be read or written. */
export const profileSealOf = (now: () => FileSeals | null, isSealed = false): ProfileSeal => ({
  isSealed,
  files() {
    const seals = now();
    if (!seals) throw new SealedAway();
    return seals;
  },
});
