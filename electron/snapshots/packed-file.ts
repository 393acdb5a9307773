import { gunzipSync, gzipSync } from 'node:zlib';
import { sha256 } from '../sha256.ts';
import { SealedAway, type Sealing } from './sealing.ts';

/** The most that one file of a snapshot may unpack to: more than any row, and no bomb. */
const MOST_BYTES = 512 * 1024 * 1024;

/** A file of a snapshot that does not hold what was written into it. */
export class DamagedFile extends Error {
  constructor(name: string) {
    super(`${name} is damaged`);
  }
}

/** The bytes of a file: the content packed and sealed, with a guard behind it. */
export async function packFile(content: Uint8Array, sealing: Sealing): Promise<Uint8Array> {
  const sealed = await sealing.seal(gzipSync(content));
  return Buffer.concat([sealed, guardOf(sealed)]);
}

/**
 * The content of a file of that name. Throws {@link DamagedFile} where a single bit is another one, and
 * {@link SealedAway} where none is but the key is not at hand: that takes no key to tell.
 */
export async function unpackFile(name: string, bytes: Uint8Array, sealing: Sealing): Promise<Uint8Array> {
  const sealed = guarded(bytes);
  if (!sealed) throw new DamagedFile(name);
  let content: Uint8Array;
  try {
    content = gunzipSync(await sealing.open(sealed), { maxOutputLength: MOST_BYTES });
  } catch (error) {
    if (error instanceof SealedAway) throw error;
    throw new DamagedFile(name);
  }
  if (sealing.nameOf(sha256(content)) !== name) throw new DamagedFile(name);
  return content;
}

/** What stands before the guard; null where the two do not belong together. */
export function guarded(bytes: Uint8Array): Uint8Array | null {
  const sealed = bytes.subarray(0, Math.max(0, bytes.length - GUARD_BYTES));
  return guardOf(sealed).equals(bytes.subarray(sealed.length)) ? sealed : null;
}

/**
 * An empty gzip member whose comment is the SHA-256 of all before it. gunzip passes over it, so that a file that is not
 * encrypted opens with any tool, while no bit of it can change unseen: gzip itself ignores some of its own.
 */
export function guardOf(sealed: Uint8Array): Buffer {
  return Buffer.concat([MEMBER_HEAD, Buffer.from(`sha256 ${sha256(sealed)}\0`, 'latin1'), MEMBER_REST]);
}

const MEMBER_HEAD = Buffer.from([0x1f, 0x8b, 8, 0x10, 0, 0, 0, 0, 0, 255]);
/** An empty deflate stream, its CRC-32 and its length. */
const MEMBER_REST = Buffer.from([3, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
const GUARD_BYTES = MEMBER_HEAD.length + 'sha256 '.length + 64 + 1 + MEMBER_REST.length;
