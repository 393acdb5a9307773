import { createHmac } from 'node:crypto';
import { Decrypter, Encrypter } from 'age-encryption';
import { SealedAway, type Sealing } from '../snapshots/sealing.ts';

export interface SealingKeys {
  /** Seals; no secret. */
  readonly recipient: string;
  /** Thirty-two bytes that make names of hashes. */
  readonly nameKey: Uint8Array;
  /** Opens; null while nobody has typed the passphrase. */
  readonly identity: string | null;
}

/**
 * What is sealed is an age file for the key of the profile, which the program “age” opens. Sealing needs no secret, so
 * that snapshots are taken while nobody is there.
 */
export function sealingWith({ recipient, nameKey, identity }: SealingKeys): Sealing {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  const decrypter = new Decrypter();
  if (identity !== null) decrypter.addIdentity(identity);
  return {
    recipient,
    canOpen: identity !== null,
    seal: async (bytes) => await encrypter.encrypt(bytes),
    async open(bytes) {
      if (identity === null) throw new SealedAway();
      return await decrypter.decrypt(bytes);
    },
    nameOf: (hash) => createHmac('sha256', nameKey).update(hash, 'hex').digest('hex'),
  };
}
