import { crc32 } from '../lib/crc32.ts';

export interface ZipEntry {
  /** ASCII, with `/` between folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes a ZIP file (APPNOTE 6.3.3). Names are sorted, every date is 1980-01-01 and nothing else is noted, so that
 * equal entries are equal bytes. `deflate` makes a raw deflate stream.
 */
export function writeZip(
  entries: readonly ZipEntry[],
  deflate: (bytes: Uint8Array) => Uint8Array,
): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, bytes } of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const deflated = deflate(bytes);
    const isSmaller = deflated.length < bytes.length;
    const data = isSmaller ? deflated : bytes;
    const ascii = asciiOf(name);
    const common = [
      u16(20),
      u16(0),
      u16(isSmaller ? DEFLATED : STORED),
      u16(0),
      u16(FIRST_DAY),
      u32(crc32(bytes)),
      u32(data.length),
      u32(bytes.length),
      u16(ascii.length),
      u16(0),
    ].flat();
    parts.push(Uint8Array.from([...u32(LOCAL_ENTRY), ...common]), ascii, data);
    directory.push(
      Uint8Array.from([
        ...u32(DIRECTORY_ENTRY),
        ...u16(20),
        ...common,
        ...u16(0),
        ...u16(0),
        ...u16(0),
        ...u32(0),
        ...u32(offset),
      ]),
      ascii,
    );
    offset += LOCAL_LENGTH + ascii.length + data.length;
  }
  const directoryLength = directory.reduce((sum, part) => sum + part.length, 0);
  const end = [
    ...u32(DIRECTORY_END),
    ...u16(0),
    ...u16(0),
    ...u16(entries.length),
    ...u16(entries.length),
    ...u32(directoryLength),
    ...u32(offset),
    ...u16(0),
  ];
  return joined([...parts, ...directory, Uint8Array.from(end)]);
}

export const LOCAL_ENTRY = 0x04034b50;
export const DIRECTORY_ENTRY = 0x02014b50;
export const DIRECTORY_END = 0x06054b50;
/** Lengths of the three structures without what varies, in bytes. */
export const LOCAL_LENGTH = 30;
export const DIRECTORY_LENGTH = 46;
export const END_LENGTH = 22;
export const STORED = 0;
export const DEFLATED = 8;

/** 1 January 1980, the first day that the format can name. */
const FIRST_DAY = 0x21;

const u16 = (value: number): readonly number[] => [value & 0xff, value >>> 8];
const u32 = (value: number): readonly number[] => [...u16(value & 0xffff), ...u16(value >>> 16)];

const asciiOf = (name: string): Uint8Array => Uint8Array.from(name, (char) => char.charCodeAt(0));

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
