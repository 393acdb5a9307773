import { csv } from './csv.ts';
import { docx } from './docx.ts';
import type { ForeignFile, ImportFormat } from './import-format.ts';
import { markdown } from './markdown.ts';
import { odt } from './odt.ts';
import { plainText } from './plain-text.ts';
import { xlsx } from './xlsx.ts';
import { zipArchive } from './zip-archive.ts';

/** Every format the program reads. The open dialog, the drop zone and the help list read this. */
export const IMPORT_FORMATS: readonly [ImportFormat, ...ImportFormat[]] = [
  plainText,
  markdown,
  csv,
  docx,
  odt,
  xlsx,
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
