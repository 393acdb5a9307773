import path from 'node:path';
import { fail, ok, type Result } from '../shared/lib/result.ts';
import { readBounded } from './bounded-read.ts';
import { MAIN_WORDS } from './words.ts';

const WORDS = MAIN_WORDS.headless;
/** More than anybody types. */
const MOST_BYTES = 4096;

/** Reads the passphrase that a file or standard input holds, without the line break at its end. */
export async function readPassphrase(
  named: string,
  folder: string,
  input: AsyncIterable<Uint8Array | string>,
): Promise<Result<string>> {
  const read =
    named === '-' ? await bytesOf(input) : await readBounded(path.resolve(folder, named), MOST_BYTES);
  if (!read.ok) return read;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(read.value.bytes);
    const passphrase = text.replace(/\r?\n$/u, '');
    return passphrase === '' || /[\r\n]/u.test(passphrase)
      ? fail('bad-passphrase', WORDS.passphraseLine(read.value.name))
      : ok(passphrase);
  } catch {
    return fail('bad-passphrase', WORDS.passphraseLine(read.value.name));
  }
}

async function bytesOf(
  input: AsyncIterable<Uint8Array | string>,
): Promise<Result<{ readonly name: string; readonly bytes: Uint8Array }>> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of input) {
    parts.push(Buffer.from(part));
    length += part.length;
    if (length > MOST_BYTES) return fail('too-large', WORDS.passphraseLine(WORDS.standardInput));
  }
  return ok({ name: WORDS.standardInput, bytes: Buffer.concat(parts) });
}
