import { crc32 } from '../lib/crc32.ts';
import { REFUSED_CASE_FILES as REFUSED } from '../words/case-files.ts';
import type { CaseFileTools } from './case-file-contents.ts';
import {
  CaseFileRefusal,
  isAllowedName,
  JOURNAL,
  MANIFEST,
  originalHashIn,
  README,
  SUMS,
} from './case-file-names.ts';
import { listZip, type PackedEntry } from './zip-read.ts';
import type { ZipEntry } from './zip-write.ts';

export type Entries = ReadonlyMap<string, Uint8Array>;

const MOST_ENTRIES = 20_000;
/** Bytes of all entries together, unpacked. */
export const MOST_BYTES = 1024 * 1024 * 1024;
/** Deflate cannot shrink anything further (zlib's technical details). */
const MOST_DEFLATE_RATIO = 1032;

/** Unpacks a case file after names, number and sizes were found to be allowed. Throws {@link CaseFileRefusal}. */
export function openEntries(bytes: Uint8Array, tools: CaseFileTools): Entries {
  const listed = listZip(bytes);
  if (listed.length > MOST_ENTRIES) {
    throw new CaseFileRefusal('too-large', REFUSED.tooManyEntries(listed.length, MOST_ENTRIES));
  }
  if (!listed.some(({ name }) => name === MANIFEST)) {
    throw new CaseFileRefusal('not-a-case-file', REFUSED.notOurs);
  }
  const names = new Set<string>();
  let total = 0;
  for (const { name, length } of listed) {
    if (!isAllowedName(name)) throw new CaseFileRefusal('damaged', REFUSED.strangeName(shown(name)));
    if (names.has(name)) throw new CaseFileRefusal('damaged', REFUSED.twice(name));
    names.add(name);
    total += length;
  }
  if (total > MOST_BYTES) throw new CaseFileRefusal('too-large', REFUSED.tooLarge(MOST_BYTES));
  for (const needed of [README, JOURNAL, SUMS]) {
    if (!names.has(needed)) throw new CaseFileRefusal('damaged', REFUSED.missing(needed));
  }
  return new Map(listed.map((entry) => [entry.name, unpack(entry, tools)]));
}

function unpack({ name, isDeflated, packed, length, crc }: PackedEntry, tools: CaseFileTools): Uint8Array {
  const isPossible = isDeflated ? length <= packed.length * MOST_DEFLATE_RATIO : length === packed.length;
  const bytes = isPossible ? inflated(isDeflated, packed, length, tools) : null;
  if (!bytes || crc32(bytes) !== crc) throw new CaseFileRefusal('damaged', REFUSED.unpackable(name));
  return bytes;
}

function inflated(
  isDeflated: boolean,
  packed: Uint8Array,
  length: number,
  tools: CaseFileTools,
): Uint8Array | null {
  if (!isDeflated) return packed.slice();
  try {
    return tools.inflate(packed, length);
  } catch {
    return null;
  }
}

/** The text of SHA256SUMS for these entries, as sha256sum writes it. */
export async function sumsOf(entries: readonly ZipEntry[], tools: CaseFileTools): Promise<string> {
  const lines: string[] = [];
  for (const { name, bytes } of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    lines.push(`${await tools.sha256(bytes)}  ${name}\n`);
  }
  return lines.join('');
}

/** Checks every entry against SHA256SUMS, which must list all of them and nothing else. */
export async function checkSums(entries: Entries, tools: CaseFileTools): Promise<void> {
  const listed = new Map<string, string>();
  const lines = textOf(entries, SUMS, tools).split('\n');
  if (lines.pop() !== '') throw new CaseFileRefusal('damaged', REFUSED.badSums(lines.length + 1));
  for (const [index, line] of lines.entries()) {
    const [, hash = '', name = ''] = /^([0-9a-f]{64}) {2}(\S+)$/.exec(line) ?? [];
    if (name === '' || name === SUMS || listed.has(name)) {
      throw new CaseFileRefusal('damaged', REFUSED.badSums(index + 1));
    }
    if (!entries.has(name)) throw new CaseFileRefusal('damaged', REFUSED.missing(shown(name)));
    listed.set(name, hash);
  }
  for (const [name, bytes] of entries) {
    if (name === SUMS) continue;
    const hash = listed.get(name);
    if (hash === undefined) throw new CaseFileRefusal('damaged', REFUSED.notListed(name));
    const found = await tools.sha256(bytes);
    if (found !== hash || found !== (originalHashIn(name) ?? hash)) {
      throw new CaseFileRefusal('damaged', REFUSED.wrongHash(name));
    }
  }
}

/** An entry as text. */
export function textOf(entries: Entries, name: string, tools: CaseFileTools): string {
  try {
    return tools.decode(entries.get(name) ?? new Uint8Array());
  } catch {
    throw new CaseFileRefusal('damaged', REFUSED.badText(name));
  }
}

/** A name from outside in a sentence: short, and without characters that could hide something. */
const shown = (name: string): string => name.slice(0, 120).replaceAll(/[^\x20-\x7e]/g, '?');
