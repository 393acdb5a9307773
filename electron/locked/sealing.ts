import { createHash, createHmac } from 'node:crypto';
import { Decrypter, Encrypter } from 'age-encryption';

/** Seals what snapshots are made of, and opens it again. */
export interface Sealing {
  /** Whether the key is at hand; without it only what this run of the program sealed can be read back. */
  readonly canOpen: boolean;
  seal(bytes: Uint8Array): Promise<Uint8Array>;
  /** Throws {@link SealedAway} without the key, and the library's error on what is damaged. */
  open(bytes: Uint8Array): Promise<Uint8Array>;
  /** The name of a file whose content has this SHA-256: equal for equal content, and no hash of it. */
  nameOf(sha256: string): string;
}

/** The bytes are sealed and the key to them is not at hand. */
export class SealedAway extends Error {
  constructor() {
    super('sealed, and the key is not at hand');
    this.name = 'SealedAway';
  }
}

export interface SealingKeys {
  /** Seals; no secret. */
  readonly recipient: string;
  /** Thirty-two bytes that make names of hashes. */
  readonly nameKey: Uint8Array;
  /** Opens; null while nobody has typed the passphrase. */
  readonly identity: string | null;
}

/** Bytes that are remembered of what was sealed, so that it can be read back and built upon without the key. */
const REMEMBERED = 64 * 1024 * 1024;

/**
 * Every file is an age file of its own for the key of the profile: the program “age” opens each. Sealing needs no secret,
 * so that snapshots are taken while nobody is there.
 */
export function sealingWith({ recipient, nameKey, identity }: SealingKeys, remembered = REMEMBERED): Sealing {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  const decrypter = new Decrypter();
  if (identity !== null) decrypter.addIdentity(identity);
  const recent = new Map<string, Uint8Array>();
  let held = 0;
  const remember = (sealed: Uint8Array, bytes: Uint8Array): void => {
    recent.set(sha256(sealed), bytes);
    held += bytes.length;
    for (const [oldest, { length }] of recent) {
      // The newest one stays, however large: it is about to be read back.
      if (held <= remembered || recent.size === 1) break;
      recent.delete(oldest);
      held -= length;
    }
  };
  return {
    canOpen: identity !== null,
    async seal(bytes) {
      const sealed = await encrypter.encrypt(bytes);
      if (identity === null) remember(sealed, Uint8Array.from(bytes));
      return sealed;
    },
    async open(bytes) {
      if (identity !== null) return await decrypter.decrypt(bytes);
      const known = recent.get(sha256(bytes));
      if (!known) throw new SealedAway();
      return known;
    },
    nameOf: (hash) => createHmac('sha256', nameKey).update(hash, 'hex').digest('hex'),
  };
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
