import { armor, Decrypter, Encrypter } from 'age-encryption';
import { isArmoured, readAgeHeader } from '../../shared/formats/age-header.ts';
import { fail, ok, type Result } from '../../shared/lib/result.ts';
import { LOCKING_WORDS } from '../../shared/words/locking.ts';

const WORDS = LOCKING_WORDS.refused;

/** Bytes that are through, and all of them. */
export type OnBytes = (done: number, total: number) => void;

/** Steps to make a key of a passphrase, as a power of two: what the program “age” takes, some seconds here. */
const WORK_FACTOR = 18;
/** Most steps that a file may ask for: a minute, and a gigabyte of memory. */
export const MOST_WORK_FACTOR = 20;
/** Bytes that are handed over at once. */
const PART = 1 << 20;

/** Encrypts bytes with a passphrase, so that the program “age” opens them too. */
export async function lockBytes(
  bytes: Uint8Array,
  passphrase: string,
  onBytes: OnBytes = () => undefined,
  workFactor = WORK_FACTOR,
): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(workFactor);
  encrypter.setPassphrase(passphrase.normalize('NFC'));
  return gathered(await encrypter.encrypt(inParts(bytes, onBytes)));
}

/**
 * Opens an age file with its passphrase: everything or nothing. A wrong passphrase and damage are told apart wherever
 * the format allows it, which is everywhere but in the lines that hold the wrapped key.
 */
export async function unlockBytes(
  file: Uint8Array,
  passphrase: string,
  onBytes: OnBytes = () => undefined,
): Promise<Result<Uint8Array>> {
  const bytes = isArmoured(file) ? withoutArmour(file) : file;
  const header = bytes ? readAgeHeader(bytes) : { kind: 'damaged' as const };
  if (!bytes || header.kind === 'damaged') return fail('damaged', WORDS.damaged);
  if (header.kind === 'key') return fail('needs-key', WORDS.needsKey);
  if (header.workFactor > MOST_WORK_FACTOR) {
    return fail('too-heavy', WORDS.tooHeavy(header.workFactor, MOST_WORK_FACTOR));
  }
  const decrypter = new Decrypter();
  // As it is written by this program, and as another may have written what was typed.
  for (const spelt of new Set([passphrase.normalize('NFC'), passphrase])) decrypter.addPassphrase(spelt);
  let opened: ReadableStream<Uint8Array>;
  try {
    opened = await decrypter.decrypt(inParts(bytes, onBytes));
  } catch (error) {
    return isNoMatch(error)
      ? fail('wrong-passphrase', WORDS.wrongPassphrase)
      : fail('damaged', WORDS.damaged);
  }
  try {
    return ok(await gathered(opened));
  } catch {
    return fail('damaged', WORDS.damaged);
  }
}

/** The one error of the library by which it says that no passphrase fits. */
const isNoMatch = (error: unknown): boolean =>
  error instanceof Error && /no identity matched/u.test(error.message);

function withoutArmour(file: Uint8Array): Uint8Array | null {
  try {
    return armor.decode(new TextDecoder('latin1').decode(file));
  } catch {
    return null;
  }
}

function inParts(bytes: Uint8Array, onBytes: OnBytes): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      onBytes(at, bytes.length);
      const part = bytes.subarray(at, at + PART);
      at += part.length;
      if (part.length > 0) controller.enqueue(part);
      else controller.close();
    },
  });
}

/** Everything that comes out, once it is known that all of it is sound. */
async function gathered(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
  }
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
