import { Inflate } from 'fflate';
import { PAGE_REFUSALS } from '../words/web-pages.ts';
import { RefusedFile } from './import-format.ts';

/** The entries of an EPUB, unpacked one by one within budgets that hold for the whole book. */
export interface BookArchive {
  readonly has: (path: string) => boolean;
  /** Null when there is no such entry. Throws {@link RefusedFile} where a budget is exceeded or the entry is damaged. */
  readonly read: (path: string) => Uint8Array | null;
}

const MOST_ENTRIES = 2_000;
const MOST_UNPACKED = 500 * 1024 * 1024;
const MOST_RATIO = 100;
/** Below this an entry may be packed as tightly as it will. */
const SMALL = 64 * 1024;
/** Packed bytes unpacked at a time: with 1,032 to 1 at the most, the budgets are looked at every few megabytes. */
const STEP = 4_096;

/** Lists a ZIP by its directory; `name` is that of the file, for the sentences. */
export function openBookArchive(
  bytes: Uint8Array,
  name: string,
  decode: (bytes: Uint8Array) => string,
): BookArchive {
  const entries = new Map<string, PackedEntry>();
  for (const entry of directoryOf(bytes, name)) {
    const path = decode(entry.name);
    if (!entries.has(path)) entries.set(path, entry);
  }
  let unpacked = 0;
  return {
    has: (path) => entries.has(path),
    read: (path) => {
      const entry = entries.get(path);
      if (!entry) return null;
      if (entry.isEncrypted) throw new RefusedFile('locked', PAGE_REFUSALS.lockedBook(name));
      const packed = packedBytes(bytes, entry);
      if (!packed) throw damaged(name);
      if (entry.method === STORED) {
        unpacked += packed.length;
        if (unpacked > MOST_UNPACKED) throw tooMuch(name);
        return packed;
      }
      if (entry.method !== DEFLATED) throw damaged(name);
      return inflate(packed, name, (length) => {
        unpacked += length;
        if (unpacked > MOST_UNPACKED) throw tooMuch(name);
      });
    },
  };
}

interface PackedEntry {
  readonly name: Uint8Array;
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly packedLength: number;
  readonly local: number;
}

const STORED = 0;
const DEFLATED = 8;

const damaged = (name: string): RefusedFile => new RefusedFile('unsound', PAGE_REFUSALS.damagedBook(name));
const tooMuch = (name: string): RefusedFile => new RefusedFile('unsound', PAGE_REFUSALS.swollenBook(name));

function inflate(packed: Uint8Array, name: string, count: (length: number) => void): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const most = Math.max(SMALL, packed.length * MOST_RATIO);
  const stream = new Inflate((chunk) => {
    length += chunk.length;
    count(chunk.length);
    if (length > most) throw tooMuch(name);
    chunks.push(chunk);
  });
  try {
    for (let at = 0; at < packed.length; at += STEP) {
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    }
  } catch (error) {
    throw error instanceof RefusedFile ? error : damaged(name);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;

function directoryOf(bytes: Uint8Array, name: string): readonly PackedEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === -1) throw damaged(name);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) {
    throw new RefusedFile('unsound', PAGE_REFUSALS.crowdedBook(name, MOST_ENTRIES));
  }
  let at = view.getUint32(end + 16, true);
  return Array.from({ length: count }, () => {
    if (at + ENTRY_LENGTH > view.byteLength || view.getUint32(at, true) !== ENTRY) throw damaged(name);
    const nameLength = view.getUint16(at + 28, true);
    const entry: PackedEntry = {
      name: bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packedLength: view.getUint32(at + 20, true),
      local: view.getUint32(at + 42, true),
    };
    at += ENTRY_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    return entry;
  });
}

/** Where the directory's end record stands: before a comment, if there is one. */
function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  return -1;
}

function packedBytes(bytes: Uint8Array, { local, packedLength }: PackedEntry): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (local + LOCAL_LENGTH > view.byteLength || view.getUint32(local, true) !== LOCAL) return null;
  const start = local + LOCAL_LENGTH + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  return start + packedLength <= bytes.length ? bytes.subarray(start, start + packedLength) : null;
}
