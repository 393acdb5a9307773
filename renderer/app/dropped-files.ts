import { MOST_FOLDER_FILES } from '../../shared/ipc-checks.ts';
import { isMeant } from '../../shared/lib/left-about.ts';
import { IMPORT_WORDS } from '../../shared/words/import.ts';
import { notify } from '../state/notices.ts';

/**
 * What was dropped, ready to be read after the drop is over: files as they are, folders by their entries. Must be called
 * while the event is being handled; afterwards the browser has forgotten what was carried.
 */
export function carriedBy(carried: DataTransfer): () => Promise<readonly File[]> {
  const files = [...carried.files];
  const entries = [...carried.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const folders = entries.filter(isFolder);
  if (folders.length === 0) return () => Promise.resolve(files);
  const alone = entries.filter(isFile);
  return async () => {
    const given = await Promise.all(alone.map(fileOf));
    for (const folder of folders) {
      const { found, isCut } = await filesIn(folder, MOST_FOLDER_FILES - given.length);
      given.push(...found);
      if (isCut) notify('info', IMPORT_WORDS.folder.tooMany(folder.name, MOST_FOLDER_FILES));
      else if (found.length === 0) notify('info', IMPORT_WORDS.folder.nothing(folder.name));
    }
    return given;
  };
}

async function filesIn(
  folder: FileSystemDirectoryEntry,
  most: number,
): Promise<{ readonly found: readonly File[]; readonly isCut: boolean }> {
  const found: File[] = [];
  const folders = [folder];
  for (let next = folders.shift(); next; next = folders.shift()) {
    for (const entry of await entriesOf(next)) {
      if (!isMeant(entry.name)) continue;
      if (isFolder(entry)) folders.push(entry);
      else if (isFile(entry)) {
        if (found.length >= most) return { found, isCut: true };
        found.push(await fileOf(entry));
      }
    }
  }
  return { found, isCut: false };
}

// The engine has no names for the two kinds of entries, only what they say of themselves.
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

/** A browser hands over about a hundred entries at a time, and none when it has given all. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (some.length === 0) return entries.toSorted((one, other) => (one.name < other.name ? -1 : 1));
    entries.push(...some);
  }
}

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => {
    entry.file(resolve, reject);
  });
