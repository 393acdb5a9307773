import { CUSTODY_RECORD_WORDS as WORDS } from '../words/custody-record.ts';
import type { CaseFileTools } from './case-file-contents.ts';
import { sumsOf } from './case-file-entries.ts';
import { writeZip, type ZipEntry } from './zip-write.ts';

/** What a chain of custody is written as. */
export interface CustodyTexts {
  /** A page for people. */
  readonly html: string;
  /** Lines for programs. */
  readonly lines: readonly string[];
  /** Hashes of the originals that the case holds. */
  readonly originals: readonly string[];
}

/** The chain of custody as one file, with sums for `sha256sum -c`. The same texts are the same bytes. */
export async function writeCustodyFile(
  { html, lines, originals }: CustodyTexts,
  tools: CaseFileTools,
): Promise<Uint8Array> {
  const sums = [...new Set(originals)].toSorted().map((sha256) => `${sha256}  originals/${sha256}\n`);
  const files: readonly ZipEntry[] = Object.entries({
    'chain-of-custody.html': html,
    'chain-of-custody.ndjson': lines.map((line) => `${line}\n`).join(''),
    'ORIGINALS.sha256': sums.join(''),
    'README.txt': WORDS.readme,
  }).map(([name, text]) => ({ name, bytes: tools.encode(text) }));
  return writeZip(
    [...files, { name: 'SHA256SUMS', bytes: tools.encode(await sumsOf(files, tools)) }],
    tools.deflate,
  );
}
