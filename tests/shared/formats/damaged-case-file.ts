import { caseFileTools as tools } from '../../../renderer/workers/case-file-tools.ts';
import { writeCaseFile } from '../../../shared/formats/case-file.ts';
import { tableFile } from '../../../shared/formats/case-file-names.ts';
import { listZip } from '../../../shared/formats/zip-read.ts';
import { writeZip, type ZipEntry } from '../../../shared/formats/zip-write.ts';
import { canonicalJson } from '../../../shared/lib/canonical-json.ts';
import type { TableName } from '../../../shared/model/schema.ts';
import { smallCase } from '../model/small-case.ts';

type Entries = readonly ZipEntry[];

/** A change of what a case file holds. */
export type Edit = (entries: Entries) => Entries;

/** The small case as a case file. */
export const smallFile = async (): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await writeCaseFile(await smallCase(), tools));

/** The small case's file with other entries; SHA256SUMS is made anew, unless it is to be kept as it is. */
export async function editedFile(edit: Edit, { keepSums = false } = {}): Promise<Uint8Array> {
  return zipped(async (entries) => {
    const edited = edit(entries);
    return keepSums ? edited : withSums(edited);
  });
}

/** The small case's file, packed again after its entries were changed. */
export async function zipped(
  edit: (entries: Entries) => Entries | Promise<Entries>,
): Promise<Uint8Array<ArrayBuffer>> {
  const entries = listZip(await smallFile()).map(({ name, isDeflated, packed, length }) => ({
    name,
    bytes: isDeflated ? tools.inflate(packed, length) : packed,
  }));
  return new Uint8Array(writeZip(await edit(entries), tools.deflate));
}

/** One line of a table with another record in it. */
function withLine(
  text: string,
  number: number,
  change: (record: Record<string, unknown>) => unknown,
): string {
  return text
    .split('\n')
    .map((json, index) =>
      index === number - 1 ? canonicalJson(change(JSON.parse(json) as Record<string, unknown>)) : json,
    )
    .join('\n');
}

async function withSums(entries: Entries): Promise<Entries> {
  const others = entries.filter(({ name }) => name !== 'SHA256SUMS');
  const lines = await Promise.all(
    others.map(async ({ name, bytes }) => `${await tools.sha256(bytes)}  ${name}\n`),
  );
  return [
    ...others,
    {
      name: 'SHA256SUMS',
      bytes: new TextEncoder().encode(
        lines.toSorted((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1)).join(''),
      ),
    },
  ];
}
export const put =
  (name: string, change: (text: string) => string): Edit =>
  (entries) =>
    entries.map((entry) =>
      entry.name === name
        ? { name, bytes: new TextEncoder().encode(change(new TextDecoder().decode(entry.bytes))) }
        : entry,
    );

export function without(name: string, pattern: RegExp): Edit {
  return put(name, (text) => text.replace(pattern, ''));
}

export function add(name: string, text: string): Edit {
  return (entries) => [...entries, { name, bytes: new TextEncoder().encode(text) }];
}

export function drop(dropped: string): Edit {
  return (entries) => entries.filter(({ name }) => name !== dropped);
}

export function rename(start: string, to: string): Edit {
  return (entries) => {
    const found = entries.find(({ name }) => name.startsWith(start));
    return entries.map((entry) => (entry === found ? { ...entry, name: to } : entry));
  };
}

export function bytesOf(changed: string, bytes: Uint8Array): Edit {
  return (entries) => entries.map((entry) => (entry.name === changed ? { ...entry, bytes } : entry));
}

export function raw(table: TableName, change: (text: string) => string): Edit {
  return put(tableFile(table), change);
}

export function line(
  table: TableName,
  number: number,
  change: (record: Record<string, unknown>) => unknown,
): Edit {
  return put(tableFile(table), (text) => withLine(text, number, change));
}
