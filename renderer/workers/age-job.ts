import type { Result } from '../../shared/lib/result.ts';

/** A new key for snapshots: what seals, what opens, and the latter as it is kept. */
export interface NewKey {
  /** Seals; no secret. */
  readonly recipient: string;
  /** Opens; shown once and kept nowhere in the clear. */
  readonly identity: string;
  /** The identity as an age file under the passphrase. */
  readonly locked: Uint8Array;
}

/** What the client asks of the age worker; one question to a worker. */
export type AgeJob =
  | { readonly kind: 'lock'; readonly bytes: Uint8Array; readonly passphrase: string }
  | { readonly kind: 'unlock'; readonly bytes: Uint8Array; readonly passphrase: string }
  | { readonly kind: 'new key'; readonly passphrase: string };

/** The answer to each kind of question. */
export interface AgeAnswers {
  readonly lock: Result<Uint8Array>;
  readonly unlock: Result<Uint8Array>;
  readonly 'new key': NewKey;
}

/** How far the work is, then the answer. */
export type AgeMessage =
  | { readonly done: number; readonly total: number }
  | { readonly answer: AgeAnswers[keyof AgeAnswers] };
