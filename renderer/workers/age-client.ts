import type { Result } from '../../shared/lib/result.ts';
import url from './age.worker.ts?worker&url';
import type { AgeAnswers, AgeJob, AgeMessage, NewKey } from './age-job.ts';
import { askOnce } from './ask-once.ts';

interface AgeOptions {
  /** Bytes that are through; not before the key is made of the passphrase, which takes longest. */
  readonly onBytes?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** Encrypts bytes with a passphrase and makes sure that it opens them again. */
export const lockInWorker = (
  bytes: Uint8Array,
  passphrase: string,
  options: AgeOptions = {},
): Promise<Result<Uint8Array>> => ask({ kind: 'lock', bytes, passphrase }, options);

/** Opens an age file with its passphrase, or says why not. */
export const unlockInWorker = (
  bytes: Uint8Array,
  passphrase: string,
  options: AgeOptions = {},
): Promise<Result<Uint8Array>> => ask({ kind: 'unlock', bytes, passphrase }, options);

/** Makes the key of encrypted snapshots. */
export const newKeyInWorker = (passphrase: string, options: AgeOptions = {}): Promise<NewKey> =>
  ask({ kind: 'new key', passphrase }, options);

/** The worker is gone when it has answered or is given up, and the passphrase with it. */
const ask = <J extends AgeJob>(job: J, { onBytes, signal }: AgeOptions): Promise<AgeAnswers[J['kind']]> =>
  askOnce<AgeAnswers[J['kind']], AgeMessage>(url, job, signal, (message) => {
    if ('answer' in message) return { answer: message.answer as AgeAnswers[J['kind']] };
    onBytes?.(message.done, message.total);
    return null;
  });
