import type { ImportFormat } from './import-batch.ts';
import { markdown } from './markdown.ts';
import { plainText } from './plain-text.ts';

/** Every format the program reads. The open dialog, the drop zone and the help list read this. */
export const IMPORT_FORMATS: readonly [ImportFormat, ...ImportFormat[]] = [plainText, markdown];

/** The format for a file of this name; a name that says nothing is read as plain text. */
export function formatFor(fileName: string): ImportFormat {
  const extension = /\.([^.]+)$/u.exec(fileName)?.[1]?.toLowerCase() ?? '';
  return IMPORT_FORMATS.find((format) => format.extensions.includes(extension)) ?? plainText;
}
