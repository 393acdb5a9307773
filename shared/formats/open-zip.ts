import { Inflate } from 'fflate';
import { crc32 } from '../lib/crc32.ts';
import { ARCHIVE_WORDS } from '../words/archives.ts';
import { type EntryName, entryNames } from './entry-names.ts';
import { type ForeignFile, type ReadTools, RefusedFile } from './import-format.ts';
import { type ListedEntry, listForeignZip, UnreadableDirectory } from './zip-directory.ts';
import { DEFLATED, LOCAL_ENTRY, LOCAL_LENGTH, STORED } from './zip-write.ts';

/** A file in a foreign archive. */
export interface ForeignEntry extends EntryName {
  /** As the archive writes it, for finding the parts of a known layout. Never to be used as a path. */
  readonly path: string;
  readonly isFolder: boolean;
  readonly isLocked: boolean;
  /** Length once unpacked, as the archive says; whoever unpacks counts. */
  readonly length: number;
}

/** A foreign archive of which nothing is unpacked but what is asked for. */
export interface ForeignZip {
  readonly entries: readonly ForeignEntry[];
  /** The entry that is written so. Of several, the last: it is the one that other programs unpack. */
  readonly find: (path: string) => ForeignEntry | undefined;
  /** Unpacks one entry into memory of its own. Throws {@link RefusedFile} when it is damaged, encrypted or too much. */
  readonly bytesOf: (entry: ForeignEntry) => Uint8Array;
}

/** How much is unpacked from one archive at most. */
export interface ZipBudget {
  readonly entries: number;
  /** Bytes of all unpacked entries together. */
  readonly bytes: number;
}

const MEGABYTE = 1024 * 1024;
export const ZIP_BUDGET: ZipBudget = { entries: 2_000, bytes: 500 * MEGABYTE };

/** How many times its packed size an entry may have; small ones may have more. */
const MOST_RATIO = 100;
const SMALL = MEGABYTE;

/**
 * Opens a ZIP made by anybody, for reading. Throws {@link RefusedFile} where its table of contents cannot be believed;
 * names of entries never sink it, see {@link entryNames}.
 */
export function openZip(file: ForeignFile, tools: ReadTools, budget: ZipBudget = ZIP_BUDGET): ForeignZip {
  const listed = listOf(file, budget.entries);
  const paths = pathsOf(listed, tools);
  const names = entryNames(paths);
  const places = new Map<ForeignEntry, ListedEntry>();
  const byPath = new Map<string, ForeignEntry>();
  const entries = listed.map((place, index): ForeignEntry => {
    const path = paths[index] ?? '';
    const { isLocked, length } = place;
    const { name, oddity } = names[index] ?? { name: path, oddity: null };
    const entry = { name, oddity, path, isFolder: /[/\\]$/u.test(path), isLocked, length };
    places.set(entry, place);
    byPath.set(path, entry);
    return entry;
  });
  const unpacking: Unpacking = { archive: file.name, bytes: file.bytes, left: budget.bytes, budget };
  return {
    entries,
    find: (path) => byPath.get(path),
    bytesOf: (entry) => {
      const place = places.get(entry);
      if (!place) throw new Error(`${entry.name} is of another archive`);
      return unpack(unpacking, entry.name, place);
    },
  };
}

function listOf({ name, bytes }: ForeignFile, most: number): readonly ListedEntry[] {
  try {
    const { count, entries } = listForeignZip(bytes, most);
    if (count > most) throw new RefusedFile('unsound', ARCHIVE_WORDS.tooManyEntries(name, count, most));
    return entries;
  } catch (error) {
    if (!(error instanceof UnreadableDirectory)) throw error;
    throw new RefusedFile('unsound', FAULTS[error.fault](name));
  }
}

const FAULTS = {
  'cut off': ARCHIVE_WORDS.cutOff,
  damaged: ARCHIVE_WORDS.damagedDirectory,
  overlapping: ARCHIVE_WORDS.overlapping,
} as const;

/** Names in UTF-8 where they say so or are; the others are taken together, because one alone is too short to judge. */
function pathsOf(listed: readonly ListedEntry[], tools: ReadTools): readonly string[] {
  const unsure: Uint8Array[] = [];
  const certain = listed.map(({ nameBytes, unicodeName, saysUtf8 }) => {
    const text = tools.decodeAs(unicodeName ?? nameBytes, 'utf-8');
    if (saysUtf8 || unicodeName || !text.includes('\ufffd')) return text;
    unsure.push(nameBytes);
    return null;
  });
  const label = unsure.length === 0 ? 'utf-8' : guessed(unsure, tools);
  return certain.map((text, index) => text ?? tools.decodeAs(listed[index]?.nameBytes ?? EMPTY, label));
}

const EMPTY = new Uint8Array();

function guessed(names: readonly Uint8Array[], tools: ReadTools): string {
  const lines = joined(names.flatMap((name) => [name, LINE_BREAK]));
  try {
    return tools.decode({ name: '', bytes: lines }).encoding.label;
  } catch (error) {
    if (error instanceof RefusedFile) return 'windows-1252';
    throw error;
  }
}

const LINE_BREAK = Uint8Array.of(10);

interface Unpacking {
  readonly archive: string;
  readonly bytes: Uint8Array;
  readonly budget: ZipBudget;
  left: number;
}

function unpack(unpacking: Unpacking, name: string, entry: ListedEntry): Uint8Array {
  const { archive } = unpacking;
  if (entry.isLocked) throw new RefusedFile('locked', ARCHIVE_WORDS.lockedEntry(archive, name));
  if (entry.method !== STORED && entry.method !== DEFLATED) {
    throw new RefusedFile('binary', ARCHIVE_WORDS.otherPacking(archive, name));
  }
  const packed = packedBytes(unpacking, name, entry);
  const bytes = entry.method === STORED ? stored(unpacking, packed) : inflated(unpacking, name, packed);
  if (crc32(bytes) !== entry.crc) throw new RefusedFile('unsound', ARCHIVE_WORDS.damagedEntry(archive, name));
  return bytes;
}

function packedBytes({ archive, bytes }: Unpacking, name: string, entry: ListedEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { at, packedLength } = entry;
  if (view.getUint32(at, true) !== LOCAL_ENTRY) {
    throw new RefusedFile('unsound', ARCHIVE_WORDS.damagedEntry(archive, name));
  }
  const start = at + LOCAL_LENGTH + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + packedLength > bytes.length) {
    throw new RefusedFile('unsound', ARCHIVE_WORDS.damagedEntry(archive, name));
  }
  return bytes.subarray(start, start + packedLength);
}

function stored(unpacking: Unpacking, packed: Uint8Array): Uint8Array {
  spend(unpacking, packed.length);
  return packed.slice();
}

/** So little is given to the inflater at once that what comes out of it fits into memory, whatever it is. */
const PORTION = 16_384;

function inflated(unpacking: Unpacking, name: string, packed: Uint8Array): Uint8Array {
  const portions: Uint8Array[] = [];
  let length = 0;
  const most = Math.max(SMALL, packed.length * MOST_RATIO);
  const inflate = new Inflate((portion) => {
    length += portion.length;
    if (length > most) {
      const words = ARCHIVE_WORDS.tooDense(unpacking.archive, name, MOST_RATIO);
      throw new RefusedFile('unsound', words);
    }
    spend(unpacking, portion.length);
    portions.push(portion);
  });
  try {
    for (let at = 0; at < packed.length; at += PORTION) {
      inflate.push(packed.subarray(at, at + PORTION), at + PORTION >= packed.length);
    }
  } catch (error) {
    if (error instanceof RefusedFile) throw error;
    throw new RefusedFile('unsound', ARCHIVE_WORDS.damagedEntry(unpacking.archive, name));
  }
  return joined(portions);
}

function spend(unpacking: Unpacking, length: number): void {
  unpacking.left -= length;
  if (unpacking.left >= 0) return;
  const most = `${Math.round(unpacking.budget.bytes / MEGABYTE)} MB`;
  throw new RefusedFile('too-large', ARCHIVE_WORDS.tooMuch(unpacking.archive, most));
}

function joined(portions: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(portions.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const portion of portions) {
    whole.set(portion, at);
    at += portion.length;
  }
  return whole;
}
