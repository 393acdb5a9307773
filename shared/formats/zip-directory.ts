import { crc32 } from '../lib/crc32.ts';
import { DIRECTORY_END, DIRECTORY_ENTRY, DIRECTORY_LENGTH, END_LENGTH, LOCAL_LENGTH } from './zip-write.ts';

/** An entry as a foreign archive lists it. Nothing of it is true until it has been unpacked. */
export interface ListedEntry {
  readonly nameBytes: Uint8Array;
  /** The name as an extension field gives it in UTF-8; null where there is none that holds. */
  readonly unicodeName: Uint8Array | null;
  readonly saysUtf8: boolean;
  readonly isLocked: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packedLength: number;
  readonly length: number;
  /** Where its own header begins, in bytes. */
  readonly at: number;
}

/** What is wrong with an archive's table of contents. */
export type DirectoryFault = 'cut off' | 'damaged' | 'overlapping';
export class UnreadableDirectory extends Error {
  readonly fault: DirectoryFault;
  constructor(fault: DirectoryFault) {
    super(fault);
    this.name = 'UnreadableDirectory';
    this.fault = fault;
  }
}

/**
 * Lists what a foreign ZIP holds, as its table of contents says. Unlike the reader of case files it takes what other
 * programs write: something before or after the archive, sizes behind the data, 64-bit sizes. Throws
 * {@link UnreadableDirectory}; `most` is how many entries are listed at most, one more than that is enough to know.
 */
export function listForeignZip(
  bytes: Uint8Array,
  most: number,
): { readonly count: number; readonly entries: readonly ListedEntry[] } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end.count > most) return { count: end.count, entries: [] };
  const entries: ListedEntry[] = [];
  let at = end.start;
  try {
    for (let index = 0; index < end.count; index += 1) {
      if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new UnreadableDirectory('damaged');
      const { entry, next } = readEntry(view, bytes, at, end.shift);
      entries.push(entry);
      at = next;
    }
  } catch (error) {
    throw error instanceof RangeError ? new UnreadableDirectory('damaged') : error;
  }
  checkPlaces(entries, end.start);
  return { count: end.count, entries };
}

interface DirectoryPlace {
  readonly count: number;
  readonly start: number;
  /** How far the archive lies behind where it believes to lie: something was put before it. */
  readonly shift: number;
}

const END_64 = 0x06064b50;
const END_64_LOCATOR = 0x07064b50;
const LOCATOR_LENGTH = 20;
const END_64_LENGTH = 56;
const LONGEST_COMMENT = 0xffff;

function endOf(view: DataView): DirectoryPlace {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) !== DIRECTORY_END) continue;
    const place = end64Of(view, at) ?? {
      count: view.getUint16(at + 10, true),
      length: view.getUint32(at + 12, true),
      offset: view.getUint32(at + 16, true),
      at,
    };
    const start = place.at - place.length;
    if (start < 0 || place.offset > start) throw new UnreadableDirectory('damaged');
    return { count: place.count, start, shift: start - place.offset };
  }
  throw new UnreadableDirectory('cut off');
}

function end64Of(
  view: DataView,
  end: number,
): { readonly count: number; readonly length: number; readonly offset: number; readonly at: number } | null {
  const locator = end - LOCATOR_LENGTH;
  if (locator < END_64_LENGTH || view.getUint32(locator, true) !== END_64_LOCATOR) return null;
  for (const at of [u64(view, locator + 8), locator - END_64_LENGTH]) {
    if (at > locator - END_64_LENGTH || view.getUint32(at, true) !== END_64) continue;
    return { count: u64(view, at + 32), length: u64(view, at + 40), offset: u64(view, at + 48), at };
  }
  throw new UnreadableDirectory('damaged');
}

function readEntry(
  view: DataView,
  bytes: Uint8Array,
  at: number,
  shift: number,
): { readonly entry: ListedEntry; readonly next: number } {
  const flags = view.getUint16(at + 8, true);
  const nameAt = at + DIRECTORY_LENGTH;
  const extraAt = nameAt + view.getUint16(at + 28, true);
  const commentAt = extraAt + view.getUint16(at + 30, true);
  const next = commentAt + view.getUint16(at + 32, true);
  if (next > bytes.length) throw new UnreadableDirectory('damaged');
  const nameBytes = bytes.subarray(nameAt, extraAt);
  const sizes = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  const extra = readExtra(view, bytes, extraAt, commentAt, nameBytes, sizes);
  const [length = 0, packedLength = 0, offset = 0] = sizes;
  const entry = {
    nameBytes,
    unicodeName: extra.unicodeName,
    saysUtf8: (flags & 0x800) !== 0,
    isLocked: (flags & 0x2041) !== 0,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedLength,
    length,
    at: offset + shift,
  };
  return { entry, next };
}

const IN_EXTRA = 0xffffffff;

/** Fields beyond the fixed ones: sizes of more than 32 bits, written into `sizes`, and the name in UTF-8. */
function readExtra(
  view: DataView,
  bytes: Uint8Array,
  from: number,
  to: number,
  nameBytes: Uint8Array,
  sizes: number[],
): { readonly unicodeName: Uint8Array | null } {
  let unicodeName: Uint8Array | null = null;
  for (let at = from; at + 4 <= to; ) {
    const id = view.getUint16(at, true);
    const data = at + 4;
    const next = data + view.getUint16(at + 2, true);
    if (next > to) break;
    if (id === 0x0001) {
      let place = data;
      for (let index = 0; index < sizes.length; index += 1) {
        if (sizes[index] !== IN_EXTRA || place + 8 > next) continue;
        sizes[index] = u64(view, place);
        place += 8;
      }
    }
    if (id === 0x7075 && next - data > 5 && view.getUint32(data + 1, true) === crc32(nameBytes)) {
      unicodeName = bytes.subarray(data + 5, next);
    }
    at = next;
  }
  return { unicodeName };
}

/** Entries that share bytes are how a small archive unpacks to a very large one. */
function checkPlaces(entries: readonly ListedEntry[], directory: number): void {
  const inOrder = entries.toSorted((a, b) => a.at - b.at);
  for (const [index, { at, packedLength }] of inOrder.entries()) {
    const next = inOrder[index + 1]?.at ?? directory;
    if (at + LOCAL_LENGTH + packedLength <= next) continue;
    throw new UnreadableDirectory(next === directory ? 'damaged' : 'overlapping');
  }
}

const u64 = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));
