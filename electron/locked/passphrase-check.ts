import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import * as v from 'valibot';

/** A fraction of a second and 64 MB: felt by nobody who types, and by everybody who guesses. */
const N = 2 ** 16;
/** Most that a stored check may ask for. */
const MOST_N = 2 ** 20;
const R = 8;

const base64 = (bytes: number) =>
  v.pipe(
    v.string(),
    v.check((text) => Buffer.from(text, 'base64').length === bytes),
  );

/** What a passphrase is held against: nothing that says it. */
export const passphraseCheck = v.strictObject({
  n: v.pipe(
    v.number(),
    v.integer(),
    v.minValue(2),
    v.maxValue(MOST_N),
    v.check((n) => Number.isInteger(Math.log2(n))),
  ),
  salt: base64(16),
  hash: base64(32),
});
export type PassphraseCheck = v.InferOutput<typeof passphraseCheck>;

export async function checkFor(passphrase: string, n = N): Promise<PassphraseCheck> {
  const salt = randomBytes(16);
  const hash = await hashOf(passphrase, salt, n);
  return { n, salt: salt.toString('base64'), hash: hash.toString('base64') };
}

export async function fits(passphrase: string, { n, salt, hash }: PassphraseCheck): Promise<boolean> {
  const found = await hashOf(passphrase, Buffer.from(salt, 'base64'), n);
  return timingSafeEqual(found, Buffer.from(hash, 'base64'));
}

/** Off the main thread: Node does it in one of its own. */
const hashOf = async (passphrase: string, salt: Buffer, n: number): Promise<Buffer> =>
  await new Promise((resolve, reject) => {
    const options = { N: n, r: R, p: 1, maxmem: 128 * n * R + (1 << 20) };
    scrypt(passphrase.normalize('NFC'), salt, 32, options, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
