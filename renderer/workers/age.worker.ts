import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { fail, ok, type Result } from '../../shared/lib/result.ts';
import { LOCKING_WORDS } from '../../shared/words/locking.ts';
import { lockBytes, type OnBytes, unlockBytes } from './age-file.ts';
import type { AgeAnswers, AgeJob, AgeMessage, NewKey } from './age-job.ts';

self.addEventListener('message', ({ data: job }: MessageEvent<AgeJob>) => {
  void work(job).then(answer, (error: unknown) => {
    // Thrown out of the promise, so that the page's error listener hears of it.
    setTimeout(() => {
      throw error;
    });
  });
});

function work(job: AgeJob): Promise<AgeAnswers[keyof AgeAnswers]> {
  switch (job.kind) {
    case 'lock':
      return lock(job.bytes, job.passphrase);
    case 'unlock':
      return unlockBytes(job.bytes, job.passphrase, tell(1, 0));
    case 'new key':
      return newKey(job.passphrase);
  }
}

/** Encrypts, and opens what it made: what could not be opened again is never handed out. */
async function lock(bytes: Uint8Array, passphrase: string): Promise<Result<Uint8Array>> {
  const file = await lockBytes(bytes, passphrase, tell(2, 0));
  const reread = await unlockBytes(file, passphrase, tell(2, 1));
  return reread.ok && isSame(reread.value, bytes)
    ? ok(file)
    : fail('not-reread', LOCKING_WORDS.refused.notReread);
}

async function newKey(passphrase: string): Promise<NewKey> {
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  // As the program “age” writes a key, so that it can use this one.
  const text = `# public key: ${recipient}\n${identity}\n`;
  return { recipient, identity, locked: await lockBytes(new TextEncoder().encode(text), passphrase) };
}

/** Progress of one of several passes over the same bytes. */
const tell =
  (passes: number, pass: number): OnBytes =>
  (done, total) =>
    self.postMessage({ done: done + pass * total, total: passes * total } satisfies AgeMessage, {
      transfer: [],
    });

function answer(found: AgeAnswers[keyof AgeAnswers]): void {
  self.postMessage({ answer: found } satisfies AgeMessage, { transfer: [] });
}

const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);
