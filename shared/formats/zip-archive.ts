import { ARCHIVE_WORDS } from '../words/archives.ts';
import { type FileFormat, type FilePart, RefusedFile } from './import-format.ts';
import { type ForeignEntry, type ForeignZip, openZip } from './open-zip.ts';
import { isPackage } from './zip-package.ts';

/** An archive of anything: each file in it is read in its turn. */
export const zipArchive: FileFormat = {
  id: 'zip',
  label: 'ZIP archive',
  extensions: ['zip'],
  sniff: (head, bytes) => /^PK(?:\x03\x04|\x05\x06)/u.test(head) && !isPackage(bytes),
  open: (file, tools) =>
    Promise.resolve().then(() => {
      const zip = openZip(file, tools);
      const files = zip.entries.filter((entry) => !entry.isFolder && !isOfSystem(entry.path));
      if (files.length === 0) throw new RefusedFile('empty', ARCHIVE_WORDS.noFiles(file.name));
      if (files.every(({ isLocked }) => isLocked)) {
        throw new RefusedFile('locked', ARCHIVE_WORDS.lockedArchive(file.name));
      }
      return files.map((entry) => partOf(zip, entry));
    }),
};

/** What systems put beside the files of a person. */
const isOfSystem = (path: string): boolean =>
  /(?:^|[/\\])(?:__MACOSX[/\\].*|\.DS_Store|\._[^/\\]*|Thumbs\.db|ehthumbs\.db|desktop\.ini)$/isu.test(path);

/** One entry that cannot be unpacked leaves the others; an archive that holds too much is refused as a whole. */
function partOf(zip: ForeignZip, entry: ForeignEntry): FilePart {
  const { name, oddity } = entry;
  try {
    const file = { name, bytes: zip.bytesOf(entry) };
    return { kind: 'file', file, ...(oddity !== null && { remarks: [ARCHIVE_WORDS.oddName(oddity)] }) };
  } catch (error) {
    if (!(error instanceof RefusedFile) || error.code === 'too-large') throw error;
    return { kind: 'refused', name, code: error.code, message: error.message };
  }
}
