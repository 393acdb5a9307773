import type { ReadTools } from './import-format.ts';

const ALGORITHMS: Readonly<Record<string, { readonly name: 'SHA-1' | 'SHA-256'; readonly length: number }>> =
  {
    sha1: { name: 'SHA-1', length: 20 },
    'sha-1': { name: 'SHA-1', length: 20 },
    sha256: { name: 'SHA-256', length: 32 },
    'sha-256': { name: 'SHA-256', length: 32 },
  };

/**
 * Whether one of the byte sequences has the check sum, `sha1:` with its value in base 32 or hexadecimal. Null where it
 * cannot be told, as with another algorithm.
 */
export async function digestHolds(
  said: string,
  candidates: readonly Uint8Array[],
  tools: ReadTools,
): Promise<boolean | null> {
  const [label = '', value = ''] = said.split(/:(.*)/su);
  const algorithm = ALGORITHMS[label.trim().toLowerCase()];
  const expected = algorithm && valueOf(value.trim(), algorithm.length);
  if (!algorithm || !expected) return null;
  for (const bytes of candidates) {
    const digest = await tools.digest(algorithm.name, bytes);
    if (digest.every((byte, index) => byte === expected[index])) return true;
  }
  return false;
}

function valueOf(written: string, length: number): Uint8Array | null {
  if (written.length === length * 2 && /^[0-9a-f]+$/iu.test(written)) {
    return Uint8Array.from(written.match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16));
  }
  const bytes = fromBase32(written.replace(/=+$/u, ''));
  return bytes?.length === length ? bytes : null;
}

const BASE_32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

function fromBase32(written: string): Uint8Array | null {
  const bytes: number[] = [];
  let held = 0;
  let bits = 0;
  for (const letter of written.toUpperCase()) {
    const value = BASE_32.indexOf(letter);
    if (value === -1) return null;
    held = ((held << 5) | value) & 0xfff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((held >> bits) & 0xff);
  }
  return Uint8Array.from(bytes);
}
