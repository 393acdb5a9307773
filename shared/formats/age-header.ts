/** What the first lines of an age file say, before any passphrase is tried. */
export type AgeHeader =
  /** Protected by a passphrase; opening it costs 2 to the power of `workFactor` steps. */
  | { readonly kind: 'passphrase'; readonly workFactor: number }
  /** Sealed for the holder of a key, which no passphrase opens. */
  | { readonly kind: 'key' }
  | { readonly kind: 'damaged' };

const FIRST_LINE = 'age-encryption.org/v1';
const ARMOUR = '-----BEGIN AGE ENCRYPTED FILE-----';
/** More than any header that is written for a passphrase. */
const MOST_HEADER_BYTES = 4096;

/** Whether bytes are an age file, by their beginning and never by a name. */
export const isAgeFile = (bytes: Uint8Array): boolean => isArmoured(bytes) || startsWith(bytes, FIRST_LINE);

/** Whether the age file is written as text, as for mail. */
export const isArmoured = (bytes: Uint8Array): boolean => startsWith(bytes, ARMOUR);

/** Reads the first lines of an age file that is not armoured. */
export function readAgeHeader(bytes: Uint8Array): AgeHeader {
  const lines = latin(bytes, MOST_HEADER_BYTES).split('\n');
  if (lines[0] !== FIRST_LINE) return { kind: 'damaged' };
  const [arrow, type, ...args] = (lines[1] ?? '').split(' ');
  if (arrow !== '->' || type === undefined) return { kind: 'damaged' };
  if (type !== 'scrypt') return { kind: 'key' };
  const factor = args[1] ?? '';
  if (args.length !== 2 || !/^[1-9][0-9]{0,2}$/u.test(factor)) return { kind: 'damaged' };
  return { kind: 'passphrase', workFactor: Number(factor) };
}

const startsWith = (bytes: Uint8Array, line: string): boolean => latin(bytes, line.length) === line;

const latin = (bytes: Uint8Array, most: number): string =>
  String.fromCharCode(...bytes.subarray(0, Math.min(bytes.length, most)));
