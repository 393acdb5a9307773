import type { FileBytes } from '../../shared/ipc.ts';
import { MOST_FOLDER_FILES } from '../../shared/ipc-checks.ts';
import { IMPORT_WORDS } from '../../shared/words/import.ts';
import { ask, PlatformError } from '../platform.ts';
import { notify } from '../state/notices.ts';
import { reviewFiles } from './import-files.ts';

const WORDS = IMPORT_WORDS.folder;

/** Asks for a folder and takes all files in it to the review step, one at a time. */
export async function chooseImportFolder(): Promise<void> {
  const folder = await ask('folder.open');
  if (!folder) return;
  if (folder.count === 0) notify('info', WORDS.nothing(folder.name));
  if (folder.isCut) notify('info', WORDS.tooMany(folder.name, MOST_FOLDER_FILES));
  const unread: string[] = [];
  await reviewFiles(filesOf(folder.count, unread));
  if (unread.length > 0) notify('problem', WORDS.left(unread));
}

/** A file that cannot be read holds up none of the others. */
async function* filesOf(count: number, unread: string[]): AsyncGenerator<FileBytes> {
  for (let place = 0; place < count; place += 1) {
    try {
      yield await ask('folder.read', place);
    } catch (error) {
      if (!(error instanceof PlatformError)) throw error;
      unread.push(error.message);
    }
  }
}
