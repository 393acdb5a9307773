import {
  DEFLATED,
  DIRECTORY_END,
  DIRECTORY_ENTRY,
  DIRECTORY_LENGTH,
  END_LENGTH,
  LOCAL_ENTRY,
  LOCAL_LENGTH,
  STORED,
} from './zip-write.ts';

/** An entry as the directory lists it; its bytes are still packed. */
export interface PackedEntry {
  /** One character for each byte: nothing is decoded before the name is known to be allowed. */
  readonly name: string;
  readonly isDeflated: boolean;
  readonly packed: Uint8Array;
  /** Length once unpacked, as the file says; whoever unpacks counts. */
  readonly length: number;
  readonly crc: number;
}

/** A file that is no ZIP, or not a plain one; the message says what is odd. */
export class NotAZip extends Error {}

/**
 * Lists the entries of a ZIP file. Only the plainest form is read: one disk, no encryption, no comment at the end,
 * entries one after another without gaps or overlaps, and local headers that agree with the directory. Throws
 * {@link NotAZip} for anything else.
 */
export function listZip(bytes: Uint8Array): readonly PackedEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - END_LENGTH;
  if (end < 0 || u32(view, end) !== DIRECTORY_END) throw new NotAZip('It does not end as a ZIP file does.');
  const count = u16(view, end + 10);
  const start = u32(view, end + 16);
  const isWhole =
    u16(view, end + 4) === 0 &&
    u16(view, end + 6) === 0 &&
    u16(view, end + 8) === count &&
    u16(view, end + 20) === 0 &&
    start + u32(view, end + 12) === end;
  if (!isWhole) throw new NotAZip('Its directory does not fit the file.');
  const entries: PackedEntry[] = [];
  let at = start;
  let next = 0;
  for (let index = 0; index < count; index += 1) {
    const entry = readEntry(view, bytes, at, next);
    entries.push(entry.entry);
    at = entry.at;
    next = entry.next;
  }
  if (at !== end || next !== start) throw new NotAZip('Something lies between its entries.');
  return entries;
}

/** One entry of the directory at `at`, whose local header must stand at `expected`. */
function readEntry(
  view: DataView,
  bytes: Uint8Array,
  at: number,
  expected: number,
): { readonly entry: PackedEntry; readonly at: number; readonly next: number } {
  if (u32(view, at) !== DIRECTORY_ENTRY) throw new NotAZip('Its directory breaks off.');
  const flags = u16(view, at + 8);
  const method = u16(view, at + 10);
  const packedLength = u32(view, at + 20);
  const nameLength = u16(view, at + 28);
  const name = latin(bytes, at + DIRECTORY_LENGTH, nameLength);
  const local = u32(view, at + 42);
  if (local !== expected) throw new NotAZip('Its entries do not lie one after another.');
  // Bit 0 is encryption, bit 3 puts the sizes behind the data, where they cannot be checked beforehand.
  if ((flags & 0b1001) !== 0 || (method !== STORED && method !== DEFLATED)) {
    throw new NotAZip(`The entry ${name} is packed in a way that is not read here.`);
  }
  if (
    u32(view, local) !== LOCAL_ENTRY ||
    !agrees(view, local, at) ||
    latin(bytes, local + LOCAL_LENGTH, nameLength) !== name
  ) {
    throw new NotAZip(`The entry ${name} does not agree with the directory.`);
  }
  const from = local + LOCAL_LENGTH + nameLength + u16(view, local + 28);
  if (from + packedLength > bytes.length) throw new NotAZip(`The entry ${name} breaks off.`);
  const entry = {
    name,
    isDeflated: method === DEFLATED,
    packed: bytes.subarray(from, from + packedLength),
    length: u32(view, at + 24),
    crc: u32(view, at + 16),
  };
  const extra = u16(view, at + 30) + u16(view, at + 32);
  return { entry, at: at + DIRECTORY_LENGTH + nameLength + extra, next: from + packedLength };
}

/** Whether flags, method, check sum, both lengths and the length of the name are the same in both headers. */
function agrees(view: DataView, local: number, directory: number): boolean {
  for (let at = 0; at < 22; at += 1) {
    const isTime = at >= 4 && at < 8;
    if (!isTime && byte(view, local + 6 + at) !== byte(view, directory + 8 + at)) return false;
  }
  return true;
}

function byte(view: DataView, at: number): number {
  if (at >= view.byteLength) throw new NotAZip('It breaks off.');
  return view.getUint8(at);
}

function u16(view: DataView, at: number): number {
  if (at + 2 > view.byteLength) throw new NotAZip('It breaks off.');
  return view.getUint16(at, true);
}

function u32(view: DataView, at: number): number {
  if (at + 4 > view.byteLength) throw new NotAZip('It breaks off.');
  return view.getUint32(at, true);
}

const latin = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length));
