import { deflateSync } from 'fflate';
import { crc32 } from '../../../shared/lib/crc32.ts';

/** An entry as an archive program, or somebody who means harm, might write it. */
export interface MadeEntry {
  readonly name: string | Uint8Array;
  readonly bytes?: Uint8Array | string;
  /** Bits of the general purpose flag; 0x800 says that the name is UTF-8. */
  readonly flags?: number;
  /** 0 stored, 8 deflated; any other is written over deflated bytes. */
  readonly method?: number;
  readonly crc?: number;
  /** Where its header is said to begin, in place of where it does. */
  readonly at?: number;
}

export const bytesOf = (value: Uint8Array | string): Uint8Array =>
  typeof value === 'string' ? new TextEncoder().encode(value) : value;

/** A ZIP with whatever names, flags and lies it is given. */
export function makeZip(entries: readonly MadeEntry[]): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { flags = 0x800, method = 8 } = entry;
    const name = bytesOf(entry.name);
    const bytes = bytesOf(entry.bytes ?? '');
    const data = method === 0 ? bytes : deflateSync(bytes);
    const shared = [
      ...u16(20),
      ...u16(flags),
      ...u16(method),
      ...u32(0),
      ...u32(entry.crc ?? crc32(bytes)),
      ...u32(data.length),
      ...u32(bytes.length),
      ...u16(name.length),
      ...u16(0),
    ];
    parts.push(Uint8Array.from([...u32(0x04034b50), ...shared]), name, data);
    const place = [...u16(0), ...u16(0), ...u16(0), ...u32(0), ...u32(entry.at ?? offset)];
    directory.push(Uint8Array.from([...u32(0x02014b50), ...u16(20), ...shared, ...place]), name);
    offset += 30 + name.length + data.length;
  }
  const length = directory.reduce((sum, part) => sum + part.length, 0);
  const end = [
    ...u32(0x06054b50),
    ...u32(0),
    ...u16(entries.length),
    ...u16(entries.length),
    ...u32(length),
    ...u32(offset),
    ...u16(0),
  ];
  return join([...parts, ...directory, Uint8Array.from(end)]);
}

export function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const u16 = (value: number): readonly number[] => [value & 0xff, (value >>> 8) & 0xff];
const u32 = (value: number): readonly number[] => [...u16(value & 0xffff), ...u16(value >>> 16)];
