import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { canonicalJson } from '../../shared/lib/canonical-json.ts';

/** Bytes by the name of their entry. */
type Entries = Record<string, Uint8Array>;

/** Lower-case hexadecimal. */
export const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

/** The entries of a case file. */
export const entriesOf = (file: string): Entries => unzipSync(fs.readFileSync(file));

/** Writes a case file whose entries were changed by somebody who knows how to set SHA256SUMS right again. */
export function forge(from: string, to: string, change: (entries: Entries) => Entries): void {
  const { SHA256SUMS: _, ...entries } = change(entriesOf(from));
  const sums = Object.entries(entries)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, bytes]) => `${sha256(bytes)}  ${name}\n`);
  fs.writeFileSync(to, zipSync({ ...entries, SHA256SUMS: strToU8(sums.join('')) }));
}

/** The entries with every record of one of them changed. */
export function withRecords(
  entries: Entries,
  name: string,
  change: (record: Readonly<Record<string, unknown>>) => unknown,
): Entries {
  const lines = strFromU8(entries[name] ?? new Uint8Array())
    .trimEnd()
    .split('\n');
  const changed = lines.map(
    (line) => `${canonicalJson(change(JSON.parse(line) as Record<string, unknown>))}\n`,
  );
  return { ...entries, [name]: strToU8(changed.join('')) };
}
