import { listForeignZip, UnreadableDirectory } from './zip-directory.ts';

/** Names of the entries of a ZIP, a character for each byte; none where it is no ZIP or a damaged one. */
export function zipNames(bytes: Uint8Array): readonly string[] {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return [];
  try {
    return listForeignZip(bytes, MOST_LISTED).entries.map(({ nameBytes }) =>
      String.fromCharCode(...nameBytes.subarray(0, LONGEST_NAME)),
    );
  } catch (error) {
    if (error instanceof UnreadableDirectory) return [];
    throw error;
  }
}

/** A package with more entries than this is refused when it is opened, so its kind matters to nobody. */
const MOST_LISTED = 2_000;
const LONGEST_NAME = 512;

/** Whether a ZIP is one document that some program keeps in parts, and no archive of files. */
export function isPackage(bytes: Uint8Array): boolean {
  const names = zipNames(bytes);
  return (
    names.includes(CONTENT_TYPES) || (names[0] === 'mimetype' && names.includes('META-INF/manifest.xml'))
  );
}

/** Whether it is a document of Microsoft Office whose parts lie in this folder. */
export function isOfficePackage(bytes: Uint8Array, folder: string): boolean {
  const names = zipNames(bytes);
  return names.includes(CONTENT_TYPES) && names.some((name) => name.startsWith(folder));
}

const CONTENT_TYPES = '[Content_Types].xml';
