import { bibtex } from './bibtex.ts';
import { cslJson } from './csl-json.ts';
import { csv } from './csv.ts';
import { docx } from './docx.ts';
import { epub } from './epub.ts';
import { feed } from './feed.ts';
import { html } from './html.ts';
import type { ForeignFile, ImportFormat } from './import-format.ts';
import { jsonFeed } from './json-feed.ts';
import { mail } from './mail.ts';
import { markdown } from './markdown.ts';
import { mbox } from './mbox.ts';
import { mhtml } from './mhtml.ts';
import { ods } from './ods.ts';
import { odt } from './odt.ts';
import { pdf } from './pdf.ts';
import { plainText } from './plain-text.ts';
import { ris } from './ris.ts';
import { rtf } from './rtf.ts';
import { wacz } from './wacz.ts';
import { warc } from './warc.ts';
import { xlsx } from './xlsx.ts';
import { zipArchive } from './zip-archive.ts';

/** Every format the program reads; of two that know a file, the first reads it. Open dialog, drop zone and help list read this. */
export const IMPORT_FORMATS: readonly [ImportFormat, ...ImportFormat[]] = [
  plainText,
  markdown,
  html,
  mhtml,
  epub,
  feed,
  jsonFeed,
  pdf,
  docx,
  ods,
  odt,
  rtf,
  csv,
  xlsx,
  ris,
  bibtex,
  cslJson,
  mail,
  mbox,
  wacz,
  warc,
  zipArchive,
];

/** The format for a file of this name; a name that says nothing is read as plain text. */
export function formatFor(fileName: string): ImportFormat {
  const extension = /\.([^.]+)$/u.exec(fileName)?.[1]?.toLowerCase() ?? '';
  return IMPORT_FORMATS.find((format) => format.extensions.includes(extension)) ?? plainText;
}

/** The format of a file: its bytes outrank its name. */
export function formatOf({ name, bytes }: ForeignFile): ImportFormat {
  const head = headOf(bytes);
  return IMPORT_FORMATS.find((format) => format.sniff?.(head, bytes)) ?? formatFor(name);
}

const HEAD_BYTES = 2_048;

const headOf = (bytes: Uint8Array): string =>
  String.fromCharCode(...bytes.subarray(0, HEAD_BYTES)).replace(/^(?:\xef\xbb\xbf)?\s*/u, '');
